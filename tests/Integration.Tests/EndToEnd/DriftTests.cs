using Upstash.Workflow.LocalServer;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.EndToEnd;

/// <summary>What a running client tells about the service and the document.</summary>
public sealed class DriftTests
{
    [Fact]
    public async Task Members_that_the_document_does_not_declare_are_reported_and_kept()
    {
        List<DriftEvent> events = [];
        await using LocalWorkflowServer server = await LocalWorkflowServer.StartAsync(new() { RunCount = 60 });
        using UpstashWorkflowClient client = new(new UpstashWorkflowClientOptions
        {
            BaseAddress = server.BaseAddress,
            Credential = UpstashWorkflowAuth.BearerAuth(server.Token),
            Drift = drift =>
            {
                lock (events)
                    events.Add(drift);
            },
        });
        List<WorkflowRun> runs = await client.Logs.ListWorkflowRunLogsAsync().ToListAsync();
        string[] unknown = [.. events.Where(drift => drift.Kind == DriftKind.UnknownMember).Select(drift => drift.Pointer).Distinct()];
        Assert.Contains("/runs/*/labels", unknown);
        Assert.Contains("/runs/*/steps/*/steps/*/concurrent", unknown);
        Assert.All(events, drift => Assert.Equal("ListWorkflowRunLogs", drift.Operation));
        Assert.Equal(
            server.Runs.SelectMany(run => run.Labels),
            runs.Where(run => run.AdditionalProperties.ContainsKey("labels")).SelectMany(run => run.AdditionalProperties["labels"].EnumerateArray().Select(label => label.GetString()!)));
    }

    [Theory]
    [InlineData("""{"runs":[{"workflowState":"RUN_PAUSED"}]}""", DriftKind.UnknownValue, "/runs/*/workflowState")]
    [InlineData("""{"runs":[{"steps":[{"steps":[{"stepId":"7"}]}]}]}""", DriftKind.WrongType, "/runs/*/steps/*/steps/*/stepId")]
    [InlineData("""{"runs":[],"next/page":1}""", DriftKind.UnknownMember, "/next~1page")]
    public async Task Every_kind_names_its_place(string json, DriftKind kind, string pointer)
    {
        List<DriftEvent> events = [];
        using UpstashWorkflowClient client = Clients.Workflow(new StubHandler(Answer.Json(json)), options => options.Drift = events.Add);
        await client.Logs.ListWorkflowRunLogsPageAsync();
        DriftEvent drift = Assert.Single(events);
        Assert.Equal((kind, pointer), (drift.Kind, drift.Pointer));
    }

    [Fact]
    public async Task An_observer_that_fails_does_not_cost_the_page()
    {
        using UpstashWorkflowClient client = Clients.Workflow(
            new StubHandler(Answer.Json("""{"runs":[{"x":1}]}""")),
            options => options.Drift = _ => throw new InvalidOperationException("the observer's own affair"));
        Assert.Single((await client.Logs.ListWorkflowRunLogsPageAsync()).Runs!);
    }
}
