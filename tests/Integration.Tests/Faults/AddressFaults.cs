using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Base addresses of all kinds, and what a given client has of its own.</summary>
public sealed class AddressFaults
{
    [Theory]
    [InlineData("", "/v2/workflows/logs?count=1")]
    [InlineData("/", "/v2/workflows/logs?count=1")]
    [InlineData("/a/b", "/a/b/v2/workflows/logs?count=1")]
    [InlineData("/a/b/", "/a/b/v2/workflows/logs?count=1")]
    [InlineData("/a%2Fb/c d", "/a%2Fb/c%20d/v2/workflows/logs?count=1")]
    public async Task Case_54_the_path_of_the_address_is_kept_with_and_without_its_last_slash(string path, string expected)
    {
        using FaultyService service = new(Reply.Page(null, "a"));
        using UpstashWorkflowClient client = service.Connect(options => options.BaseAddress = new Uri(service.Address.AbsoluteUri.TrimEnd('/') + path));
        await client.Logs.ListWorkflowRunLogsPageAsync(new() { Count = 1 });
        Assert.Equal(expected, Assert.Single(service.Targets));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/?token=hidden")]
    [InlineData("http://127.0.0.1:9/a?")]
    [InlineData("http://127.0.0.1:9/#hidden")]
    [InlineData("http://hidden@127.0.0.1:9/")]
    [InlineData("http://user:hidden@127.0.0.1:9/")]
    [InlineData("file:///hidden")]
    public void Case_54_query_fragment_and_user_information_are_refused_and_not_shown(string address)
    {
        using HttpClient given = new();
        UpstashWorkflowClientOptions options = new() { BaseAddress = new Uri(address), Credential = UpstashWorkflowAuth.BearerAuth("token") };
        foreach (Func<UpstashWorkflowClient> create in new Func<UpstashWorkflowClient>[] { () => new(options), () => new(given, options) })
        {
            ArgumentException refused = Assert.ThrowsAny<ArgumentException>(create);
            Assert.Contains("BaseAddress", refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hidden", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Case_56_the_options_win_over_the_address_and_the_authorization_of_a_given_client()
    {
        using FaultyService wanted = new(Reply.Page(null, "a"));
        using FaultyService other = new(Reply.Page(null, "b"));
        using HttpClient given = GivenTo(other);
        using UpstashWorkflowClient client = wanted.Connect(given);
        await client.Logs.ListWorkflowRunLogsPageAsync();
        Assert.Contains($"\r\nAuthorization: Bearer {FaultyService.Token}\r\n", Assert.Single(wanted.Requests), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("theirs", wanted.Requests[0], StringComparison.Ordinal);
        Assert.Contains("User-Agent: mine/1", wanted.Requests[0], StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Case_56_without_a_credential_the_authorization_of_the_given_client_is_sent()
    {
        using FaultyService wanted = new(Reply.Page(null, "a"));
        using FaultyService other = new(Reply.Page(null, "b"));
        using HttpClient given = GivenTo(other);
        using UpstashWorkflowClient client = wanted.Connect(given, options => options.Credential = null);
        await client.Logs.ListWorkflowRunLogsPageAsync();
        Assert.Contains("\r\nAuthorization: Bearer theirs\r\n", Assert.Single(wanted.Requests), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(other.Requests);
    }

    private static HttpClient GivenTo(FaultyService service)
    {
        HttpClient given = new() { BaseAddress = service.Address };
        given.DefaultRequestHeaders.Add("Authorization", "Bearer theirs");
        given.DefaultRequestHeaders.Add("User-Agent", "mine/1");
        return given;
    }
}
