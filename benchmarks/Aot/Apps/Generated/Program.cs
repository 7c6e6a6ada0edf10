using System.Diagnostics;
using Upstash.Workflow;

// app FILE       reads a page
// app - ADDRESS  asks for one
return args switch
{
    [string file] => Read(File.ReadAllBytes(file)),
    [_, string address] => await AskAsync(address),
    _ => 2,
};

static int Read(byte[] json)
{
    long start = Stopwatch.GetTimestamp();
    ListWorkflowRunLogsResponse page = ListWorkflowRunLogsResponse.FromJson(json);
    return Report(start, page);
}

static async Task<int> AskAsync(string address)
{
    long start = Stopwatch.GetTimestamp();
    using var client = new UpstashWorkflowClient(new UpstashWorkflowClientOptions
    {
        BaseAddress = new Uri(address),
        Credential = UpstashWorkflowAuth.BearerAuth("token"),
    });
    return Report(start, await client.Logs.ListWorkflowRunLogsPageAsync(new() { State = ListWorkflowRunLogsState.RunFailed, Label = "a b", Count = 10 }));
}

static int Report(long start, ListWorkflowRunLogsResponse page)
{
    long microseconds = (long)Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    int steps = page.Runs?.Sum(static run => run.Steps?.Sum(static group => group.Steps?.Count ?? 0) ?? 0) ?? 0;
    Console.WriteLine($"{microseconds} {page.Runs?.Count ?? 0} {steps}");
    return 0;
}
