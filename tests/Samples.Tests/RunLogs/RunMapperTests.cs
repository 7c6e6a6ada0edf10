using System.Text;
using global::RunLogs.Service;
using global::RunLogs.View;

namespace Upstash.Workflow.Samples.Tests.RunLogs;

public sealed class RunMapperTests
{
    [Fact]
    public void A_run_without_members_is_a_view_without_facts()
    {
        RunView view = Map("{}");
        Assert.Equivalent(new RunView(), view, strict: true);
    }

    [Fact]
    public void Labels_that_the_document_does_not_declare_are_shown()
    {
        Assert.Equal(["a", "b"], Map("""{"label":"a","labels":["a","b"]}""").Labels);
        Assert.Equal(["a"], Map("""{"label":"a"}""").Labels);
        Assert.Equal(["a"], Map("""{"label":"a","labels":"odd"}""").Labels);
    }

    [Fact]
    public void A_time_that_no_calendar_holds_is_unknown()
        => Assert.Null(Map("""{"workflowRunCreatedAt":9223372036854775807}""").CreatedAt);

    [Fact]
    public void Errors_of_a_step_are_read_from_undeclared_members()
    {
        StepView step = Step("""{"state":"STEP_RETRY","retries":3,"errors":[{"error":"no","status":503,"time":1736340464000},7]}""");
        DateTimeOffset time = DateTimeOffset.FromUnixTimeMilliseconds(1_736_340_464_000);
        Assert.Equal([new ErrorView(time, 503, "no"), new ErrorView(null, null, "no message")], step.Errors);
        Assert.Equal([new Fact("retry", "3 at most")], step.Facts);
    }

    [Theory]
    [InlineData("""{"callUrl":"https://a.example","callMethod":"POST","callResponseStatus":200,"out":"x"}""", "call", "POST https://a.example → 200")]
    [InlineData("""{"stepType":"Wait","waitEventId":"paid","waitTimeout":true}""", "waits for", "paid: timed out")]
    [InlineData("""{"stepType":"Wait","state":"STEP_PROGRESS","waitEventId":"paid","waitTimeoutDeadline":1736340464000}""", "waits for", "paid until 2025-01-08T12:47:44Z")]
    [InlineData("""{"stepType":"Notify","waitEventId":"paid"}""", "notifies", "paid")]
    [InlineData("""{"sleepFor":90000,"sleepUntil":1736340464000}""", "sleeps", "1m30s until 2025-01-08T12:47:44Z")]
    [InlineData("""{"sleepFor":9223372036854775807}""", "sleeps", "10675199d02h")]
    [InlineData("""{"invokedWorkflowRunId":"wfr_2","invokedWorkflowUrl":"https://b.example"}""", "invoked", "wfr_2 https://b.example")]
    [InlineData("""{"out":"1"}""", "out", "1")]
    public void What_a_step_did_is_a_fact(string json, string name, string text)
        => Assert.Equal([new Fact(name, text)], Step(json).Facts);

    private static RunView Map(string json) => RunMapper.ToView(WorkflowRun.FromJson(Encoding.UTF8.GetBytes(json)));

    private static StepView Step(string json)
        => Map($$"""{"steps":[{"type":"next","steps":[{{json}}]}]}""").Groups.Single().Steps.Single();
}
