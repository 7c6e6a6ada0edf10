using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Configuration;

/// <summary>A client of a container follows its options.</summary>
public class ChangingOptionsTests
{
    private readonly StubHandler _handler = new(StubHandler.Ok);
    private readonly ListLog _log = new();
    private Func<ApiClientOptions> _options = () => TestApi.Options();

    [Fact]
    public async Task Options_that_change_take_effect_with_the_next_call()
    {
        ApiClientOptions first = TestApi.Options();
        _options = () => first;
        using ApiPipeline api = Create();
        await api.ListAsync();
        ApiClientOptions second = TestApi.Options("https://eu.example");
        second.Credential = ApiCredential.Bearer("bearerAuth", "other");
        second.ValidateRequests = false;
        _options = () => second;
        Assert.False(api.ValidateRequests);
        await api.ListAsync();
        Assert.Equal(
            [("api.example", $"Bearer {TestApi.Token}"), ("eu.example", "Bearer other")],
            _handler.Sent.Select(request => (request.Address.Host, request.Header("Authorization")!)));
    }

    [Fact]
    public async Task Options_that_cannot_be_used_leave_those_before_in_force_and_are_said_once()
    {
        using ApiPipeline api = Create();
        await api.ListAsync();
        _options = () => throw new InvalidOperationException("the vault says s3cr3t");
        await api.ListAsync();
        await api.ListAsync();
        _options = () => TestApi.Options("http://eu.example");
        await api.ListAsync();
        Assert.All(_handler.Sent, request => Assert.Equal("api.example", request.Address.Host));
        string[] refused = [.. _log.Entries.Where(entry => entry.Happened == ApiLogEvent.OptionsRefused).Select(entry => entry.Entry.Problem)];
        Assert.Equal(2, refused.Length);
        Assert.Equal("System.InvalidOperationException", refused[0]);
        Assert.Contains("unencrypted", refused[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_options_must_be_usable()
    {
        _options = () => new ApiClientOptions();
        Assert.Throws<ArgumentException>(Create);
    }

    [Fact]
    public async Task What_happens_to_a_call_is_logged_without_its_query()
    {
        using ApiPipeline api = Create();
        await api.ListAsync();
        (ApiLogEvent happened, ApiLogEntry entry) = Assert.Single(_log.Entries);
        Assert.Equal(ApiLogEvent.Succeeded, happened);
        Assert.Equal(("ListLogs", "GET", "https://api.example/v2/logs", 200, 1), (entry.Operation, entry.Method, entry.Address, entry.Status, entry.Attempts));
        Assert.True(entry.Milliseconds > 0);
    }

    private ApiPipeline Create() => new(TestApi.Description, () => _options(), new HttpClient(new CredentialHandler(_handler)), _log);
}
