using System.Net;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Redirects: where they would lead, and what must not go there.</summary>
public sealed class RedirectFaults
{
    private const string Bait = "bait-in-the-path";

    public static TheoryData<string, bool> Redirects
    {
        get
        {
            TheoryData<string, bool> redirects = [];
            foreach (string status in new[] { "301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect" })
            {
                redirects.Add(status, false);
                redirects.Add(status, true);
            }

            return redirects;
        }
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task Case_39_a_redirect_to_another_host_is_not_followed_and_the_error_names_that_host_only(string status, bool inQuery)
    {
        using FaultyService elsewhere = new(Reply.Page(null, "stolen"));
        string target = $"http://user:{Bait}@localhost:{elsewhere.Address.Port}/{Bait}?qstash_token={Uri.EscapeDataString(FaultyService.Token)}#{Bait}";
        using FaultyService service = new(Reply.Json("{}", status, $"Location: {target}"));
        using UpstashWorkflowClient client = service.Connect(options => Configure(options, inQuery));

        ApiException thrown = await CatchAsync(client, status);

        Assert.Contains("redirects to the host 'localhost'", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Bait, thrown.ToString(), StringComparison.Ordinal);
        AssertNoToken(thrown);
        Assert.Empty(elsewhere.Requests);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("//localhost:{0}/x?y", "to the host 'localhost'")]
    [InlineData("/elsewhere?y", "within the same host")]
    [InlineData("elsewhere", "within the same host")]
    [InlineData("?cursor=2", "within the same host")]
    public async Task Case_39_a_redirect_that_is_no_whole_address_is_told_apart_by_its_host(string location, string expected)
    {
        using FaultyService elsewhere = new(Reply.Page(null, "stolen"));
        string target = string.Format(System.Globalization.CultureInfo.InvariantCulture, location, elsewhere.Address.Port);
        using FaultyService service = new(Reply.Json("{}", "302 Found", $"Location: {target}"));
        using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = 2);
        Assert.Contains($"redirects {expected}, which is not followed", (await CatchAsync(client, "302")).Message, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Case_39_a_redirect_from_https_to_http_is_not_followed(bool inQuery)
    {
        using FaultyService plain = new(Reply.Page(null, "stolen"));
        using TestCertificates certificates = new();
        using TlsService service = new(certificates.Valid(), Reply.Json("{}", "302 Found", $"Location: http://localhost:{plain.Address.Port}/{Bait}", "Connection: close"));
        // Even with redirects on: .NET itself refuses to leave TLS.
        foreach (bool follows in new[] { false, true })
        {
            SocketsHttpHandler handler = certificates.Trusting();
            handler.AllowAutoRedirect = follows;
            using HttpClient given = new(handler);
            using UpstashWorkflowClient client = plain.Connect(given, options =>
            {
                Configure(options, inQuery);
                options.BaseAddress = service.Address;
            });
            ApiException thrown = await CatchAsync(client, "302");
            Assert.Contains("'localhost'", thrown.Message, StringComparison.Ordinal);
            AssertNoToken(thrown);
        }

        Assert.Empty(plain.Requests);
        Assert.Equal(2, service.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Case_39_a_redirect_to_itself_is_asked_for_once(bool inQuery)
    {
        FaultyService? service = null;
        using (service = new((connection, _) => connection.SendAsync(Reply.Json("{}", "302 Found", $"Location: {service!.Address}v2/workflows/logs"))))
        {
            using UpstashWorkflowClient client = service.Connect(options => Configure(options, inQuery));
            Assert.Equal(1, (await CatchAsync(client, "302")).Attempts);
            Assert.Single(service.Requests);
        }
    }

    [Fact]
    public async Task Case_39_a_loop_that_a_given_client_follows_ends_in_an_error()
    {
        FaultyService? service = null;
        using (service = new((connection, _) => connection.SendAsync(Reply.Json("{}", "302 Found", $"Location: {service!.Address}v2/workflows/logs"))))
        {
            using HttpClient given = new();
            using UpstashWorkflowClient client = service.Connect(given);
            Assert.Equal(HttpStatusCode.Found, (await CatchAsync(client, "302")).Status);
            Assert.InRange(service.Requests.Count, 2, 60);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Case_39_a_given_client_that_follows_redirects_takes_no_token_to_another_host(bool inQuery)
    {
        using FaultyService elsewhere = new(Reply.Page(null, "there"));
        using FaultyService service = new(Reply.Json("{}", "302 Found", $"Location: http://localhost:{elsewhere.Address.Port}/moved"));
        using HttpClient given = new();
        using UpstashWorkflowClient client = service.Connect(given, options => Configure(options, inQuery));

        Assert.Equal("there", (await client.Logs.ListWorkflowRunLogsPageAsync()).Runs![0].WorkflowRunId);

        Assert.Contains(Uri.EscapeDataString(FaultyService.Token), Uri.EscapeDataString(Uri.UnescapeDataString(service.Requests[0])), StringComparison.Ordinal);
        string head = Assert.Single(elsewhere.Requests);
        Assert.StartsWith("GET /moved HTTP/1.1", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("s3cr3t", head, StringComparison.Ordinal);
    }

    private static void Configure(UpstashWorkflowClientOptions options, bool inQuery)
    {
        options.MaxRetries = 2;
        options.Credential = inQuery ? UpstashWorkflowAuth.BearerAuthQuery(FaultyService.Token) : options.Credential;
    }

    private static async Task<ApiException> CatchAsync(UpstashWorkflowClient client, string status)
    {
        ApiException thrown = await Assert.ThrowsAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.StartsWith(((int)thrown.Status).ToString(System.Globalization.CultureInfo.InvariantCulture), status, StringComparison.Ordinal);
        return thrown;
    }

    private static void AssertNoToken(ApiException thrown)
    {
        string all = thrown + thrown.RequestUri + string.Join(' ', thrown.Headers.Values.SelectMany(values => values));
        Assert.DoesNotContain("s3cr3t", all, StringComparison.Ordinal);
    }
}
