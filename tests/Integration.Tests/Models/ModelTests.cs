using System.Text;
using System.Text.Json;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Models;

/// <summary>Odd but possible JSON, and models that users build themselves.</summary>
public sealed class ModelTests
{
    [Theory]
    [InlineData("""{"runs":[{"workflowRunCreatedAt":9223372036854775807,"workflowRunCompletedAt":-9223372036854775808}]}""")]
    [InlineData("""{"runs":[{"workflowState":"RUN_PAUSED"},{"steps":[{"type":"zigzag","steps":[{"state":"STEP_DREAMING"}]}]}]}""")]
    [InlineData("""{"runs":[{"steps":[{"steps":[{"stepId":9007199254740993,"callHeaders":{"a":["1","2"],"":[]}}]}]}]}""")]
    [InlineData("""{"runs":[],"cursor":"","total":123456789012345678901234567890,"ratio":1.10,"deep":[[[{"é":"\u0000\"😀"}]]]}""")]
    [InlineData("""{"runs":[{"workflowRunResponse":"{\"a\":\"b\\nc\"}","label":"\u2028 <>&'+"}]}""")]
    public void Nothing_is_lost_or_rounded(string json)
        => JsonTrees.AssertSame(json, ListWorkflowRunLogsResponse.FromJson(Encoding.UTF8.GetBytes(json)).ToJson());

    [Fact]
    public void Nulls_read_as_absent_wherever_they_stand()
    {
        ListWorkflowRunLogsResponse page = Parse("""{"cursor":null,"runs":[null,{"workflowState":null,"steps":null,"workflowRunCreatedAt":null,"invoker":null}]}""");
        Assert.Null(page.Cursor);
        WorkflowRun run = Assert.Single(page.Runs!);
        Assert.Null(run.WorkflowState);
        Assert.Null(run.Steps);
        Assert.Null(run.WorkflowRunCreatedAt);
        Assert.Null(Parse("""{"runs":null}""").Runs);
    }

    [Fact]
    public void A_time_out_of_range_is_kept_and_only_its_conversion_fails()
    {
        UnixMilliseconds time = Parse("""{"runs":[{"workflowRunCreatedAt":9223372036854775807}]}""").Runs![0].WorkflowRunCreatedAt!.Value;
        Assert.Equal(long.MaxValue, time.Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => time.ToDateTimeOffset());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"runs":[{"workflowRunId":"a"}]} x""")]
    [InlineData("""{"runs":[{"workflowRunId":{"id":5}}]}""")]
    [InlineData("""{"runs":{"a":1}}""")]
    [InlineData("""{"runs":[{"workflowRunCreatedAt":9223372036854775808}]}""")]
    public void What_cannot_be_read_is_a_JsonException(string json)
        => Assert.ThrowsAny<JsonException>(() => Parse(json));

    [Theory]
    [InlineData("""{"runs":[{"workflowRunId":5}]}""", "5")]
    [InlineData("""{"runs":[{"workflowRunId":1.50}]}""", "1.50")]
    [InlineData("""{"runs":[{"workflowRunId":true}]}""", "true")]
    [InlineData("""{"runs":[{"workflowRunId":"a","workflowRunId":"b"}]}""", "b")]
    public void A_slip_of_the_service_does_not_cost_the_page(string json, string id)
        => Assert.Equal(id, Parse(json).Runs![0].WorkflowRunId);

    [Theory]
    [InlineData("\"1736340463061\"")]
    [InlineData("1736340463061.0")]
    [InlineData("1.736340463061e12")]
    public void A_whole_number_is_read_however_it_is_written(string number)
        => Assert.Equal(1_736_340_463_061, Parse($$"""{"runs":[{"workflowRunCreatedAt":{{number}}}]}""").Runs![0].WorkflowRunCreatedAt?.Value);

    [Fact]
    public void The_message_says_where()
    {
        JsonException thrown = Assert.ThrowsAny<JsonException>(() => Parse("""{"runs":[{},{"steps":[{"steps":[{"stepId":true}]}]}]}"""));
        Assert.Contains("runs[1].steps[0].steps[0].stepId", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_can_be_made_by_hand_with_members_of_its_own()
    {
        using JsonDocument more = JsonDocument.Parse("""{"labels":["a"],"n":1.50}""");
        WorkflowRun run = new()
        {
            WorkflowRunId = "wfr_1",
            WorkflowState = "RUN_SUCCESS",
            WorkflowRunCreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(5),
            Steps = [new GroupedSteps { Type = GroupedStepsType.Parallel, Steps = [] }],
            AdditionalProperties = more.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value),
        };
        JsonTrees.AssertSame(
            """{"workflowRunId":"wfr_1","workflowState":"RUN_SUCCESS","workflowRunCreatedAt":5,"steps":[{"type":"parallel","steps":[]}],"labels":["a"],"n":1.50}""",
            run.ToJson());
        Assert.Equal("1.50", WorkflowRun.FromJson(Encoding.UTF8.GetBytes(run.ToJson())).AdditionalProperties["n"].GetRawText());
    }

    [Fact]
    public void A_model_without_unknown_members_has_an_empty_collection_of_them()
    {
        Assert.Empty(new WorkflowRun().AdditionalProperties);
        Assert.False(new WorkflowRun().AdditionalProperties.ContainsKey("x"));
        Assert.Equal("{}", new WorkflowRun().ToJson());
    }

    [Fact]
    public void An_error_without_its_required_member_is_read_and_not_completed()
    {
        Assert.Equal("", Error.FromJson("{}"u8).ErrorValue);
        Assert.Equal("{}", Error.FromJson("{}"u8).ToJson());
        Assert.Equal("boom", Error.FromJson("""{"error":"boom"}"""u8).ErrorValue);
    }

    [Fact]
    public void Models_stand_inside_other_types_for_JsonSerializer()
    {
        Dictionary<string, WorkflowRun[]> wrapped = JsonSerializer.Deserialize<Dictionary<string, WorkflowRun[]>>("""{"a":[{"workflowRunId":"x","z":1},null]}""")!;
        Assert.Equal("x", wrapped["a"][0].WorkflowRunId);
        Assert.Null(wrapped["a"][1]);
        JsonTrees.AssertSame("""{"a":[{"workflowRunId":"x","z":1},null]}""", JsonSerializer.Serialize(wrapped));
    }

    private static ListWorkflowRunLogsResponse Parse(string json) => ListWorkflowRunLogsResponse.FromJson(Encoding.UTF8.GetBytes(json));
}
