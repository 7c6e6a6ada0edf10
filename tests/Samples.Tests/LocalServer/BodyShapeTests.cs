using System.Text.Json.Nodes;
using Upstash.Workflow.LocalServer;

namespace Upstash.Workflow.Samples.Tests.LocalServer;

public sealed class BodyShapeTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly string[] NeverZero =
        ["stepId", "waitTimeout", "out", "steps", "workflowRunCompletedAt", "nextDeliveryTime", "failureFunction", "invoker", "label", "labels", "dlqId"];

    private static readonly string[] MembersOfMessages = ["messageId", "state", "retries", "retryDelay", "errors", "nextDeliveryTime"];

    private readonly LocalWorkflowServer _server = fixture.Server;

    [Fact]
    public async Task Zero_values_are_left_out()
    {
        foreach (KeyValuePair<string, JsonNode?> member in await MembersAsync())
        {
            if (NeverZero.Contains(member.Key))
            {
                Assert.False(member.Value!.ToJsonString() is "0" or "\"\"" or "false" or "null" or "[]" or "{}", member.Key);
            }
        }
    }

    [Theory]
    [InlineData("labels")]
    [InlineData("concurrent")]
    [InlineData("headers")]
    [InlineData("errors")]
    [InlineData("retryDelay")]
    [InlineData("sleepFor")]
    [InlineData("sleepUntil")]
    [InlineData("waitTimeoutDuration")]
    [InlineData("waitTimeoutDeadline")]
    [InlineData("invokedWorkflowCreatedAt")]
    [InlineData("invokedWorkflowRunBody")]
    [InlineData("invokedWorkflowRunHeaders")]
    public async Task Members_that_the_document_does_not_declare_are_there(string member)
        => Assert.Contains(await MembersAsync(), pair => pair.Key == member);

    [Fact]
    public async Task Steps_of_a_next_group_carry_a_message_and_little_else()
    {
        using Caller caller = new(_server);
        JsonObject[] groups = [.. (await caller.AllAsync("")).SelectMany(run => run["steps"]!.AsArray()).Select(group => group!.AsObject())];
        JsonObject[] messages = [.. groups.Where(group => (string)group["type"]! == "next").SelectMany(group => group["steps"]!.AsArray()).Select(step => step!.AsObject())];
        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.Empty(message.Select(member => member.Key).Except(MembersOfMessages)));
    }

    [Fact]
    public async Task The_answer_can_be_compared_with_what_the_server_holds()
    {
        using Caller caller = new(_server);
        LocalRun held = _server.Runs.First(run => run is { FailureFunction: not null, FlowControlKey: not null });
        JsonObject sent = Assert.Single(await caller.AllAsync($"workflowRuns={held.Id}@{held.CreatedAt}"));
        Assert.Equal(held.State, (string)sent["workflowState"]!);
        Assert.Equal(held.CompletedAt, (long)sent["workflowRunCompletedAt"]!);
        Assert.Equal(held.DlqId, (string)sent["dlqId"]!);
        Assert.Equal(held.Labels[0], (string)sent["label"]!);
        Assert.Equal(held.FailureFunction!.FailStatus, (int)sent["failureFunction"]!["failStatus"]!);
        Assert.Equal(held.Groups.Count, sent["steps"]!.AsArray().Count);
    }

    private async Task<IReadOnlyList<KeyValuePair<string, JsonNode?>>> MembersAsync()
    {
        using Caller caller = new(_server);
        return [.. (await caller.AllAsync("")).SelectMany(Members)];
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node switch
    {
        JsonObject members => members.Concat(members.SelectMany(member => Members(member.Value))),
        JsonArray items => items.SelectMany(Members),
        _ => [],
    };
}
