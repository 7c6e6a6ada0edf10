using System.Net;
using Town.Library;
using Upstash.Workflow.Runtime;
using Upstash.Workflow.Runtime.Testing;

namespace Upstash.Workflow.Integration.Tests.Testing;

/// <summary>Bodies that the documents describe, without a line of JSON in the test.</summary>
public sealed class ExampleTests
{
    private readonly List<DriftEvent> _drift = [];

    [Fact]
    public async Task All_examples_answer_all_operations()
    {
        FakeApiHandler fake = new(UpstashWorkflowExamples.All);
        using UpstashWorkflowClient client = Client(fake);

        WorkflowRun run = Assert.Single(await client.Logs.ListWorkflowRunLogsAsync().ToListAsync());

        Assert.Equal(WorkflowRunState.RunStarted, run.WorkflowState);
        Assert.Equal(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), run.WorkflowRunCreatedAt?.ToDateTimeOffset());
        Assert.Equal(StepInfoState.StepSuccess, run.Steps![0].Steps![0].State);
        Assert.Single(fake.Requests);
        Assert.Empty(_drift);
    }

    [Fact]
    public async Task One_example_answers_its_operation()
    {
        FakeApiHandler fake = new();
        fake.Respond(UpstashWorkflowExamples.ListWorkflowRunLogs429).Respond(UpstashWorkflowExamples.ListWorkflowRunLogs);
        using UpstashWorkflowClient client = Client(fake);

        ApiException<Error> error = await Assert.ThrowsAsync<ApiException<Error>>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal(HttpStatusCode.TooManyRequests, error.Status);
        Assert.NotEmpty((await client.Logs.ListWorkflowRunLogsPageAsync()).Runs!);
    }

    [Fact]
    public async Task A_test_changes_what_it_is_about()
    {
        FakeApiHandler fake = new(UpstashWorkflowExamples.All);
        fake.On(nameof(ILogsClient.ListWorkflowRunLogsAsync)).Respond("""{"runs":[]}""");
        using UpstashWorkflowClient client = Client(fake);

        Assert.Empty(await client.Logs.ListWorkflowRunLogsAsync().ToListAsync());
    }

    [Fact]
    public async Task A_document_of_ones_own_has_them_when_it_asks_for_them()
    {
        FakeApiHandler fake = new(LibraryExamples.All);
        using LibraryClient client = new(new HttpClient(fake), new() { Credential = LibraryAuth.DeskKey("any"), Drift = _drift.Add });

        Book book = Assert.Single(await client.Books.ListBooksAsync());

        Assert.Equal("title", book.Title);
        Assert.Equal("ListBooks", Assert.Single(fake.Requests).Operation);
        Assert.Empty(_drift);
        Assert.Contains(LibraryExamples.All, example => example.Status == 400);
    }

    private UpstashWorkflowClient Client(FakeApiHandler fake)
        => new(new HttpClient(fake), new() { Credential = UpstashWorkflowAuth.BearerAuth("any"), Drift = _drift.Add });
}
