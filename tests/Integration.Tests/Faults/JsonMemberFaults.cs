using System.Text.Json.Nodes;
using Town.Library;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>JSON that is well-formed, with other members and values than the document promises.</summary>
public sealed class JsonMemberFaults
{
    [Fact]
    public async Task Case_22_of_a_member_that_comes_twice_the_last_one_counts()
    {
        ListWorkflowRunLogsResponse page = await ReadAsync(
            """{"runs":[{"workflowRunId":"first"}],"cursor":"a","runs":[{"label":"x","workflowRunId":"a","new":1,"workflowRunId":"b","new":2,"label":"y"}],"cursor":"b"}""");
        Assert.Equal("b", page.Cursor);
        WorkflowRun run = Assert.Single(page.Runs!);
        Assert.Equal(("b", "y", 2), (run.WorkflowRunId, run.Label, run.AdditionalProperties["new"].GetInt32()));
        Assert.Single(run.AdditionalProperties);
    }

    [Theory]
    [InlineData("""{"runs":null}""", 0)]
    [InlineData("""{"runs":[]}""", 0)]
    [InlineData("{}", 0)]
    [InlineData("""{"runs":[null,{"workflowRunId":"a"},null]}""", 1)]
    [InlineData("""{"runs":[null]}""", 0)]
    [InlineData("""{"runs":[{"workflowRunId":"a","steps":null},{"steps":[null,{"steps":null},{"steps":[null]}]}]}""", 2)]
    public async Task Case_23_no_list_is_an_empty_one_and_null_items_are_left_out(string json, int expected)
    {
        using FaultyService service = new(Reply.Json(json));
        using UpstashWorkflowClient client = service.Connect();
        List<WorkflowRun> runs = await client.Logs.ListWorkflowRunLogsAsync().ToListAsync();
        Assert.Equal(expected, runs.Count);
        Assert.All(runs, Assert.NotNull);
        Assert.All(runs.SelectMany(run => run.Steps ?? []), Assert.NotNull);
        Assert.All(runs.SelectMany(run => run.Steps ?? []).SelectMany(group => group.Steps ?? []), Assert.NotNull);
    }

    [Fact]
    public async Task Case_23_null_in_place_of_the_whole_answer_is_an_error()
    {
        ApiResponseException thrown = await Assert.ThrowsAsync<ApiResponseException>(() => ReadAsync("null"));
        Assert.Contains("'null' where a value is expected", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_24_null_is_read_for_every_member_of_a_run_at_every_level()
    {
        const string Nulls = """
            {"workflowRunId":null,"workflowUrl":null,"workflowState":null,"workflowRunCreatedAt":null,"workflowRunCompletedAt":null,"workflowRunCallerIp":null,
             "workflowRunResponse":null,"dlqId":null,"label":null,"flowControlKey":null,"steps":null,"invoker":null,"failureFunction":null}
            """;
        const string Deeper = """
            {"steps":[{"type":null,"steps":[{"stepId":null,"stepName":null,"stepType":null,"callType":null,"state":null,"createdAt":null,"out":null}]}],
             "invoker":{"workflowRunId":null,"workflowUrl":null,"workflowRunCreatedAt":null},
             "failureFunction":{"messageId":null,"state":null,"failHeaders":{"a":null,"b":[null]},"failStatus":null}}
            """;
        ListWorkflowRunLogsResponse page = await ReadAsync($$"""{"cursor":null,"runs":[{{Nulls}},{{Deeper}}]}""");
        Assert.Null(page.Cursor);
        Assert.Equal(2, page.Runs!.Count);
        Assert.Equal((null, null, null, null), (page.Runs[0].WorkflowRunId, page.Runs[0].WorkflowState, page.Runs[0].WorkflowRunCreatedAt, page.Runs[0].Steps));
        Assert.Null(page.Runs[1].Steps![0].Steps![0].State);
        Assert.Null(page.Runs[1].FailureFunction!.FailStatus);
    }

    [Fact]
    public async Task Case_24_null_for_a_required_member_is_the_default_of_its_type()
    {
        using FaultyService service = new(Reply.Json("""[{"id":null,"title":null,"isbn":null},{}]"""));
        using LibraryClient client = service.ConnectLibrary();
        IReadOnlyList<Book> books = await client.Books.ListBooksAsync();
        Assert.Equal(2, books.Count);
        Assert.All(books, book => Assert.Equal(0, book.Id));
        Assert.All(books, book => Assert.True(string.IsNullOrEmpty(book.Title + book.Isbn)));
    }

    [Fact]
    public async Task Case_25_members_that_the_document_does_not_know_are_kept_and_written_back()
    {
        const string Json = """
            {"total":2,"runs":[{"workflowRunId":"a","labels":["x",{"y":1.50}],"steps":[{"depth":null,"steps":[{"stepName":"s","big":123456789012345678901234567890,"text":"\u00e4\"\n"}]}]}],
             "next":{"cursor":"c","flags":[true,false,null,-0.0,1e400]}}
            """;
        ListWorkflowRunLogsResponse page = await ReadAsync(Json);
        Assert.Equal(2, page.AdditionalProperties["total"].GetInt32());
        Assert.Equal("x", page.Runs![0].AdditionalProperties["labels"][0].GetString());
        JsonTrees.AssertSame(Json, page.ToJson());
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1_000)]
    public async Task Case_26_an_undeclared_member_of_many_levels_does_not_keep_the_page_from_being_read(int depth)
    {
        string deep = new string('[', depth) + "1" + new string(']', depth);
        ListWorkflowRunLogsResponse page = await ReadAsync($$"""{"runs":[{"deep":{{deep}},"workflowRunId":"a"}]}""");
        Assert.Equal("a", page.Runs![0].WorkflowRunId);
        Assert.Contains(deep, page.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_30_an_unknown_value_of_an_enumeration_is_kept_and_says_that_it_is_unknown()
    {
        const string Json = """{"runs":[{"workflowState":"RUN_PAUSED","steps":[{"type":"spiral","steps":[{"state":"STEP_NEW"}]}]},{"workflowState":"RUN_FAILED"},{"workflowState":""}]}""";
        ListWorkflowRunLogsResponse page = await ReadAsync(Json);
        Assert.Equal(("RUN_PAUSED", false), (page.Runs![0].WorkflowState!.Value.Value, page.Runs[0].WorkflowState!.Value.IsKnown));
        Assert.Equal(("spiral", false), (page.Runs[0].Steps![0].Type!.Value.Value, page.Runs[0].Steps![0].Type!.Value.IsKnown));
        Assert.False(page.Runs[0].Steps![0].Steps![0].State!.Value.IsKnown);
        Assert.True(page.Runs[1].WorkflowState!.Value.IsKnown);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Json), JsonNode.Parse(page.ToJson())));
    }

    private static async Task<ListWorkflowRunLogsResponse> ReadAsync(string json)
    {
        using FaultyService service = new(Reply.Json(json));
        using UpstashWorkflowClient client = service.Connect();
        return await client.Logs.ListWorkflowRunLogsPageAsync();
    }
}
