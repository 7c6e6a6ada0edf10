using Upstash.Workflow.Runtime.Internal.Testing;
using Upstash.Workflow.Runtime.Testing;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Testing;

/// <summary>Which operation a name means.</summary>
public class FakeNameTests
{
    private readonly FakeApiHandler _fake = new();

    [Theory]
    [InlineData("ListRunsAsync", true)]
    [InlineData("ListRunsPageAsync", true)]
    [InlineData("ListRunsWithResponseAsync", true)]
    [InlineData("ListRunsPageWithResponseAsync", true)]
    [InlineData("ListRunsStreamAsync", true)]
    [InlineData("ListRunsEventsWithResponseAsync", true)]
    [InlineData("ListRunsFormAsync", true)]
    [InlineData("ListRunsMultipartStreamAsync", true)]
    [InlineData("ListRunsAsCsvAsync", true)]
    [InlineData("ListRuns", false)]
    [InlineData("ListRunsPage", false)]
    [InlineData("ListRunsArchiveAsync", false)]
    [InlineData("ListRunsAssetsAsync", false)]
    [InlineData("listRunsAsync", false)]
    [InlineData("ListAsync", false)]
    public void A_method_is_told_from_another_operation(string name, bool isMethod) => Assert.Equal(isMethod, MethodName.IsOf(name, "ListRuns"));

    [Theory]
    [InlineData("Sync")]
    [InlineData("SyncAsync")]
    [InlineData("SyncPage")]
    public async Task An_operations_own_name_wins(string operation)
    {
        _fake.On("Sync").Respond("\"Sync\"");
        _fake.On("SyncAsync").Respond("\"SyncAsync\"");
        _fake.On("SyncPageAsync").Respond("\"SyncPage\"");
        Assert.Equal($"\"{operation}\"", await GetAsync(operation));
    }

    [Fact]
    public async Task A_method_of_another_operation_that_is_known_does_not_answer()
    {
        _fake.On("ListRunsPageAsync").Respond("1");
        Assert.Equal("1", await GetAsync("ListRunsPage"));
        await Assert.ThrowsAsync<UnexpectedRequestException>(() => GetAsync("ListRuns"));
    }

    [Fact]
    public async Task What_is_said_last_wins_whether_it_names_the_operation_or_its_method()
    {
        _fake.Respond(new ApiExample("ListRuns", 200, "application/json", "1"));
        _fake.On("ListRunsAsync").Respond("2");
        Assert.Equal("2", await GetAsync("ListRuns"));
        _fake.On("ListRuns").Respond("3");
        Assert.Equal("3", await GetAsync("ListRuns"));
    }

    [Fact]
    public async Task An_operation_without_answers_is_named_with_those_that_have_some()
    {
        _fake.On("GetRun").Respond("1");
        _fake.On("CancelRunAsync").Respond("2");
        var error = await Assert.ThrowsAsync<UnexpectedRequestException>(() => GetAsync("ListRuns"));
        Assert.Equal(
            "ListRuns (GET /v2/runs) has no answer: this FakeApiHandler answers GetRun, CancelRunAsync. Give it one: fake.On(\"ListRuns\").Respond(…).",
            error.Message);
        Assert.Same(error.Request, Assert.Single(_fake.Requests));
    }

    [Fact]
    public async Task A_name_without_an_answer_is_said()
    {
        _fake.On("ListRunsAsync");
        var error = await Assert.ThrowsAsync<UnexpectedRequestException>(() => GetAsync("ListRuns"));
        Assert.StartsWith("ListRuns (GET /v2/runs) has no answer: On(\"ListRunsAsync\") was called without", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_of_nobody_is_said()
    {
        using var client = new HttpClient(_fake);
        var error = await Assert.ThrowsAsync<UnexpectedRequestException>(() => client.GetAsync("https://auth.example/token?key=secret", TestContext.Current.CancellationToken));
        Assert.StartsWith("A request that no generated client made (GET /token) has no answer: this FakeApiHandler was given no answers.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_of_names_is_cut()
    {
        for (int i = 0; i < 25; i++)
        {
            _fake.On($"Op{i}").Respond("1");
        }

        var error = await Assert.ThrowsAsync<UnexpectedRequestException>(() => GetAsync("ListRuns"));
        Assert.Contains("Op19 and 5 more.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_others_have_one_answer()
    {
        FakeApiOperation others = _fake.OnAnyOther().Respond("0");
        _fake.On("GetRun").Respond("1");
        Assert.Equal(["1", "0"], [await GetAsync("GetRun"), await GetAsync("ListRuns")]);
        Assert.Equal("ListRuns", Assert.Single(others.Requests).Operation);
    }

    private async Task<string> GetAsync(string operation)
    {
        using var client = new HttpClient(new Named(operation) { InnerHandler = _fake });
        return await client.GetStringAsync("https://api.example/v2/runs?token=secret", TestContext.Current.CancellationToken);
    }
}
