namespace Upstash.Workflow.Benchmarks;

/// <summary>What is asked for.</summary>
internal static class QuerySample
{
    public const string Cursor = "Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA==";
    public const string WorkflowUrl = "https://my-app.example.com/api/workflow/order?tenant=42&zone=eu";
    public const string WorkflowRunId = "wfr_V0quqFCQQe7iBeVenmE3";
    public const string State = "RUN_SUCCESS";
    public const string Label = "nightly import, Zürich";
    public const string FlowControlKey = "customer-4711";
    public const string CallerIp = "10.1.152.110";
    public const long Time = 1730101419798;
    public const long Count = 10;
    public const long TrimBody = 2048;
}
