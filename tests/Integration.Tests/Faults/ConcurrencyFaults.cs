using System.Reflection;
using System.Runtime.CompilerServices;
using Town.Library;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Many calls at once.</summary>
public sealed class ConcurrencyFaults
{
    [Fact]
    public async Task Case_50_a_hundred_calls_at_once_each_get_their_own_answer()
    {
        using FaultyService service = new(async (connection, number) =>
        {
            string label = LabelOf(connection.LastHead!);
            await connection.WaitAsync(number % 7);
            await connection.SendAsync(Reply.Page(null, label));
        });
        using UpstashWorkflowClient client = service.Connect();
        ListWorkflowRunLogsQuery query = new() { Count = 5, State = ListWorkflowRunLogsState.RunFailed };

        string?[] answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(async i =>
            (await client.Logs.ListWorkflowRunLogsPageAsync(query with { Label = $"call-{i}" })).Runs![0].WorkflowRunId));

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"call-{i}"), answers);
        Assert.Equal(new ListWorkflowRunLogsQuery { Count = 5, State = ListWorkflowRunLogsState.RunFailed }, query);
        Assert.Equal(100, service.Targets.Distinct().Count());
        Assert.All(service.Targets, target => Assert.Contains("count=5", target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Case_50_one_query_serves_enumerations_that_run_side_by_side()
    {
        // Three pages, whoever asks: the cursor tells which one is next.
        using FaultyService service = new((connection, _) =>
        {
            string target = connection.LastHead!.Split(' ')[1];
            int page = target.Contains("cursor=", StringComparison.Ordinal) ? target.Split("cursor=p")[1][0] - '0' : 0;
            return connection.SendAsync(Reply.Page(page == 2 ? null : $"p{page + 1}", $"run-{page}"));
        });
        using UpstashWorkflowClient client = service.Connect();
        AsyncPageable<WorkflowRun> runs = client.Logs.ListWorkflowRunLogsAsync(new() { Label = "x" });

        List<WorkflowRun>[] lists = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => runs.ToListAsync().AsTask()));

        Assert.All(lists, list => Assert.Equal(["run-0", "run-1", "run-2"], list.Select(run => run.WorkflowRunId)));
        Assert.Equal(60, service.Requests.Count);
    }

    [Theory]
    [InlineData(typeof(ListWorkflowRunLogsQuery))]
    [InlineData(typeof(ListBooksQuery))]
    public void Case_50_a_query_cannot_be_changed_once_it_is_made(Type query)
    {
        PropertyInfo[] properties = query.GetProperties();
        Assert.NotEmpty(properties);
        Assert.All(properties.Where(property => property.SetMethod is { IsPublic: true }), property =>
            Assert.Contains(typeof(IsExternalInit), property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));
        Assert.Empty(query.GetFields());

        List<string> tags = ["a"];
        ListBooksQuery books = new() { Tags = tags };
        tags.Add("b");
        Assert.Equal(["a"], books.Tags);
    }

    private static string LabelOf(string head) => head.Split("label=")[1].Split(' ', '&')[0];
}
