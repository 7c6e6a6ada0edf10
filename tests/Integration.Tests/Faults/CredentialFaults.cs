using System.Text;
using Town.Library;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Tokens: where they are sent, where they never show, which ones are refused.</summary>
public sealed class CredentialFaults
{
    // Not the one of other tests: spans of those that run beside this one arrive too.
    private const string Token = "qu3ry+t0k/en=&#? 1234567890";

    [Fact]
    public async Task Case_40_a_token_in_the_query_is_escaped_and_no_other_is_sent_beside_it()
    {
        using FaultyService service = new(Reply.Page(null, "a"));
        using (UpstashWorkflowClient client = service.Connect(options => options.Credential = UpstashWorkflowAuth.BearerAuthQuery(Token)))
            await client.Logs.ListWorkflowRunLogsPageAsync(new() { Label = "x" });
        using (UpstashWorkflowClient client = service.Connect(options => options.Credentials.Add(UpstashWorkflowAuth.BearerAuthQuery(Token))))
            await client.Logs.ListWorkflowRunLogsPageAsync(new() { Label = "x" });

        Assert.Equal("/v2/workflows/logs?label=x&qstash_token=qu3ry%2Bt0k%2Fen%3D%26%23%3F%201234567890", service.Targets[0]);
        Assert.DoesNotContain("Authorization", service.Requests[0], StringComparison.OrdinalIgnoreCase);
        // With both of them in the options the document's first scheme is used, alone.
        Assert.Equal("/v2/workflows/logs?label=x", service.Targets[1]);
        Assert.Contains($"Authorization: Bearer {FaultyService.Token}", service.Requests[1], StringComparison.OrdinalIgnoreCase);
    }

    public static TheoryData<string, string> Failures => new()
    {
        { "an error that echoes", "HTTP/1.1 401 Unauthorized\r\nX-Echo: {0} {1}\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{{\"error\":\"bad token {0} {1}\"}}" },
        { "a page that echoes", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html>{0} {1}" },
        { "a redirect that echoes", "HTTP/1.1 302 Found\r\nLocation: http://localhost/{1}?qstash_token={1}\r\nContent-Length: 0\r\n\r\n" },
        { "broken JSON that echoes", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{{\"cursor\": {0}" },
        { "broken JSON whose names echo", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{{\"runs\": [{{\"steps\": [{{ \"{0}\": [{{\"{1}\": x" },
        { "a media type that echoes", "HTTP/1.1 200 OK\r\nContent-Type: text/{1}\r\nConnection: close\r\n\r\n<html>" },
        { "an unknown compression that echoes", "HTTP/1.1 200 OK\r\nContent-Encoding: {1}\r\nConnection: close\r\n\r\n<html>" },
        { "an unknown charset that echoes", "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=\"{1}\"\r\nConnection: close\r\n\r\n{{}}" },
        { "a cut answer", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{{" },
        { "a broken status line that echoes", "{0} {1}\r\n\r\n" },
        { "a broken header that echoes", "HTTP/1.1 200 OK\r\n{0} {1}\r\n\r\n" },
        { "a refused status", "HTTP/1.1 500 {0} {1}\r\nContent-Length: 0\r\n\r\n" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Case_40_a_token_in_the_query_is_in_no_exception_text_log_or_span(string what, string answer)
    {
        using Listening listening = new();
        byte[] bytes = Encoding.Latin1.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, answer, Token, Uri.EscapeDataString(Token)));
        using FaultyService service = FaultyService.Closing(bytes);
        UpstashWorkflowClientOptions options = service.Options(options =>
        {
            options.Credential = UpstashWorkflowAuth.BearerAuthQuery(Token);
            options.MaxRetries = 1;
        });
        using UpstashWorkflowClient client = new(options);

        ApiClientException thrown = await Assert.ThrowsAnyAsync<ApiClientException>(() => client.Logs.ListWorkflowRunLogsPageAsync());

        Assert.Contains(Uri.EscapeDataString(Token), service.Targets[0], StringComparison.Ordinal);
        AssertNoToken(what, [.. Texts(thrown), client.ToString(), options.ToString(), options.Credential!.ToString()]);
        Assert.Contains("/v2/workflows/logs", listening.Heard, StringComparison.Ordinal);
        // A line that is no HTTP is quoted by .NET in its own events, before anybody here sees it.
        if (!what.StartsWith("a broken", StringComparison.Ordinal))
            AssertNoToken(what, [listening.Heard]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Case_41_a_token_does_not_go_over_plain_http_unless_that_is_allowed(bool inQuery)
    {
        UpstashWorkflowClientOptions options = new()
        {
            BaseAddress = new Uri("http://no-such-host.invalid"),
            Credential = inQuery ? UpstashWorkflowAuth.BearerAuthQuery(Token) : UpstashWorkflowAuth.BearerAuth(Token),
            MaxRetries = 0,
        };
        using HttpClient given = new();
        foreach (Func<UpstashWorkflowClient> create in new Func<UpstashWorkflowClient>[] { () => new(options), () => new(given, options) })
        {
            ArgumentException refused = Assert.ThrowsAny<ArgumentException>(create);
            Assert.Contains("unencrypted to 'no-such-host.invalid'", refused.Message, StringComparison.Ordinal);
            AssertNoToken("", [refused.ToString()]);
        }

        options.AllowInsecureHttp = true;
        using UpstashWorkflowClient allowed = new(options);
        await Assert.ThrowsAsync<ApiConnectionException>(() => allowed.Logs.ListWorkflowRunLogsPageAsync());
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Case_41_a_token_goes_over_plain_http_to_the_same_machine(string host)
    {
        using FaultyService service = new(Reply.Page(null, "a"));
        using UpstashWorkflowClient client = service.Connect(options => options.BaseAddress = new Uri($"http://{host}:{service.Address.Port}"));
        Assert.Single((await client.Logs.ListWorkflowRunLogsPageAsync()).Runs!);
        Assert.Contains(FaultyService.Token, service.Requests[0], StringComparison.Ordinal);
    }

    public static TheoryData<string> Unsendable => new()
    {
        "", " ", "\t", "secret\nX-Injected: 1", "secret\r\nX-Injected: 1", "secret\n", "sec\0ret", "secret\u007f", "sécret", "secret\u2028", "😀secret", " secret", "secret ",
        "secret" + new string('x', 64 * 1024),
    };

    [Theory]
    [MemberData(nameof(Unsendable), DisableDiscoveryEnumeration = true)]
    public void Case_42_a_token_that_cannot_be_sent_is_refused_at_once_and_not_shown(string token)
    {
        Func<object>[] ways =
        [
            () => new UpstashWorkflowClient(token),
            () => UpstashWorkflowAuth.BearerAuth(token),
            () => UpstashWorkflowAuth.BearerAuthQuery(token),
            () => LibraryAuth.DeskKey(token),
        ];
        foreach (Func<object> way in ways)
        {
            ArgumentException refused = Assert.ThrowsAny<ArgumentException>(way);
            Assert.DoesNotContain("secret", refused.Message, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("sécret", refused.Message, StringComparison.Ordinal);
            Assert.True(refused.Message.Length < 300, refused.Message);
        }
    }

    [Fact]
    public async Task Case_42_a_long_token_that_can_be_sent_arrives_whole()
    {
        string token = new('x', 32 * 1024);
        using FaultyService service = new(Reply.Page(null, "a"));
        using UpstashWorkflowClient client = service.Connect(options => options.Credential = UpstashWorkflowAuth.BearerAuth(token));
        await client.Logs.ListWorkflowRunLogsPageAsync();
        Assert.Contains($"Authorization: Bearer {token}\r\n", service.Requests[0], StringComparison.OrdinalIgnoreCase);
    }

    private static void AssertNoToken(string what, IReadOnlyList<string?> texts)
        => Assert.All(texts, text => Assert.False(
            text is not null && (text.Contains("qu3ry", StringComparison.Ordinal) || text.Contains("t0k", StringComparison.Ordinal)), $"{what}: {text}"));

    private static IEnumerable<string?> Texts(ApiClientException thrown)
    {
        yield return thrown.ToString();
        yield return thrown.RequestUri;
        if (thrown is ApiException answer)
        {
            yield return answer.RawBody + answer.ErrorMessage + (answer as ApiException<Error>)?.Error.ToJson();
            yield return string.Join(' ', answer.Headers.SelectMany(header => header.Value.Prepend(header.Key)));
        }
    }
}
