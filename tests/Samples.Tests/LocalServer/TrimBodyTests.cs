using System.Text;
using System.Text.Json.Nodes;
using Upstash.Workflow.LocalServer;

namespace Upstash.Workflow.Samples.Tests.LocalServer;

public sealed class TrimBodyTests
{
    private const string Body = "ab€déf-ghijk";

    private static readonly string[] BodyMembers =
        ["out", "callBody", "callResponseBody", "invokedWorkflowRunBody", "workflowRunResponse", "failResponse", "responseBody", "body"];

    [Theory]
    [InlineData("")]
    [InlineData("trimBody=-1")]
    [InlineData("trimBody=1000")]
    public async Task Bodies_are_whole_unless_asked_otherwise(string query)
        => Assert.All(await BodiesAsync(query), body => Assert.Equal(Body, body));

    [Fact]
    public async Task Zero_leaves_bodies_out()
        => Assert.Empty(await BodiesAsync("trimBody=0", expected: 0));

    [Theory]
    [InlineData(1, "a")]
    [InlineData(4, "ab")]
    [InlineData(5, "ab€")]
    [InlineData(7, "ab€d")]
    [InlineData(8, "ab€dé")]
    public async Task A_number_cuts_to_so_many_bytes_but_never_a_character(int limit, string left)
        => Assert.All(await BodiesAsync($"trimBody={limit}"), body =>
        {
            Assert.Equal(left, body);
            Assert.True(Encoding.UTF8.GetByteCount(body) <= limit);
        });

    private static async Task<IReadOnlyList<string>> BodiesAsync(string query, int? expected = null)
    {
        await using LocalWorkflowServer server = await LocalWorkflowServer.StartAsync(new() { Runs = [Run()] }, TestContext.Current.CancellationToken);
        using Caller caller = new(server);
        string[] bodies = [.. Bodies(await caller.PageAsync(query))];
        Assert.Equal(expected ?? BodyMembers.Length, bodies.Length);
        return bodies;
    }

    private static IEnumerable<string> Bodies(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => BodyMembers.Contains(member.Key) ? [(string)member.Value!] : Bodies(member.Value)),
        JsonArray items => items.SelectMany(Bodies),
        _ => [],
    };

    private static LocalRun Run() => new()
    {
        Id = "wfr_1",
        Url = "https://a.example",
        State = "RUN_FAILED",
        CreatedAt = 1,
        Response = Body,
        FailureFunction = new LocalFailureFunction { MessageId = "msg_2", Url = "https://a.example", State = "CALLBACK_FAIL", FailResponse = Body, ResponseBody = Body },
        Groups =
        [
            new("sequential",
            [
                new LocalStep
                {
                    MessageId = "msg_1",
                    State = "STEP_SUCCESS",
                    Out = Body,
                    Call = new LocalCall("https://b.example", "POST") { Body = Body, ResponseBody = Body },
                    Invocation = new LocalInvocation("wfr_2", "https://c.example", 2, Body, null),
                    Errors = [new LocalError("no", 500, Body, null, 3)],
                },
            ]),
        ],
    };
}
