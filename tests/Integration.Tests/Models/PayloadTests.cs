using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Upstash.Workflow.Integration.Tests.Models;

/// <summary>Real answers of the service: nothing throws, nothing is lost.</summary>
public sealed class PayloadTests
{
    public static TheoryData<string> Payloads => ["payloads/real/rest-runs-logs-200-OK-01.json", "payloads/real/sdk-test-run-failed.json", "payloads/p50k.json", "payloads/p500k.json"];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_payload_survives_the_round_trip(string file)
    {
        string json = Read(file);
        JsonTrees.AssertSame(json, ListWorkflowRunLogsResponse.FromJson(Encoding.UTF8.GetBytes(json)).ToJson());
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void WriteJson_writes_what_ToJson_says(string file)
    {
        ListWorkflowRunLogsResponse page = ListWorkflowRunLogsResponse.FromJson(Encoding.UTF8.GetBytes(Read(file)));
        ArrayBufferWriter<byte> output = new();
        page.WriteJson(output);
        Assert.Equal(page.ToJson(), Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void JsonSerializer_reads_and_writes_the_same(string file)
    {
        string json = Read(file);
        ListWorkflowRunLogsResponse page = JsonSerializer.Deserialize<ListWorkflowRunLogsResponse>(json)!;
        JsonTrees.AssertSame(json, JsonSerializer.Serialize(page));
        Assert.Equal(ListWorkflowRunLogsResponse.FromJson(Encoding.UTF8.GetBytes(json)).ToJson(), page.ToJson());
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Order_and_white_space_do_not_matter(string file)
    {
        string json = Read(file);
        foreach (int seed in Enumerable.Range(1, 5))
        {
            string shuffled = Shuffle(JsonNode.Parse(json)!, new Random(seed)).ToJsonString(new JsonSerializerOptions { WriteIndented = seed % 2 == 0 });
            JsonTrees.AssertSame(json, ListWorkflowRunLogsResponse.FromJson(Encoding.UTF8.GetBytes(shuffled)).ToJson());
        }
    }

    [Fact]
    public void The_published_answer_is_read_member_by_member()
    {
        string json = Read("payloads/real/rest-runs-logs-200-OK-01.json");
        ListWorkflowRunLogsResponse page = ListWorkflowRunLogsResponse.FromJson(Encoding.UTF8.GetBytes(json));
        Assert.Equal("1686652644442-12", page.Cursor);
        WorkflowRun run = Assert.Single(page.Runs!);
        Assert.Equal(WorkflowRunState.RunSuccess, run.WorkflowState);
        Assert.Equal(1_736_340_463_061, run.WorkflowRunCreatedAt?.Value);
        Assert.Null(run.Invoker);
        Assert.Equal([GroupedStepsType.Sequential, GroupedStepsType.Parallel], run.Steps!.Select(group => group.Type!.Value));
        StepInfo step = run.Steps![1].Steps![0];
        Assert.Equal(1, step.StepId);
        Assert.Equal("external call", step.StepName);
        Assert.Equal(StepInfoState.StepSuccess, step.State);
        Assert.Equal(2, step.AdditionalProperties["concurrent"].GetInt64());
    }

    [Fact]
    public void The_failed_run_keeps_what_the_document_does_not_declare()
    {
        string json = Read("payloads/real/sdk-test-run-failed.json");
        WorkflowRun run = Assert.Single(ListWorkflowRunLogsResponse.FromJson(Encoding.UTF8.GetBytes(json)).Runs!);
        Assert.Equal(["text/plain"], run.FailureFunction!.FailHeaders!["Content-Type"]);
        Assert.Equal(400, run.FailureFunction.FailStatus);
        StepInfo failed = run.Steps![1].Steps![0];
        Assert.Equal("400 Bad Request", failed.AdditionalProperties["errors"][0].GetProperty("error").GetString());
        Assert.Equal(1_736_340_464_000, failed.AdditionalProperties["errors"][0].GetProperty("time").GetInt64());
        Assert.Equal(GroupedStepsType.Next, run.Steps[1].Type);
    }

    private static string Read(string file)
    {
        JsonNode root = JsonNode.Parse(File.ReadAllBytes(SharedFiles.Require(file)))!;
        return (root["payload"] ?? root).ToJsonString();
    }

    private static JsonNode Shuffle(JsonNode node, Random random) => node switch
    {
        JsonObject members => new JsonObject(Mix(members, random).Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Shuffle(member.Value, random)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Shuffle(item, random))]),
        _ => node.DeepClone(),
    };

    private static KeyValuePair<string, JsonNode?>[] Mix(JsonObject members, Random random)
    {
        KeyValuePair<string, JsonNode?>[] mixed = [.. members];
        random.Shuffle(mixed);
        return mixed;
    }
}
