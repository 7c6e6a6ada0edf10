using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Servers;

public sealed class BaseAddressTests
{
    [Theory]
    [InlineData("[{ url: 'https://api.example.com/v1/' }]", "https://api.example.com/v1/things")]
    [InlineData("[{ url: 'https://api.example.com:443' }]", "https://api.example.com/things")]
    [InlineData("[{ url: 'https://api.example.com:8443/' }]", "https://api.example.com:8443/things")]
    [InlineData("[{ url: '//api.example.com/v1' }]", "https://api.example.com/v1/things")]
    [InlineData("[{ url: 'http://[::1]:8080/v1' }]", "http://[::1]:8080/v1/things")]
    [InlineData("[{ url: /v1 }, { url: 'https://api.example.com' }]", "https://api.example.com/things")]
    [InlineData("[{ url: 'http://api.example.com/v1' }, { url: 'https://api.example.com/v1' }]", "https://api.example.com/v1/things")]
    [InlineData("[{ url: 'https://{region}.example.com/{v}', variables: { region: { default: eu }, v: { default: v2 } } }]", "https://eu.example.com/v2/things")]
    [InlineData("[{ url: '{scheme}://h.example.com', variables: { scheme: { enum: [https, http], default: https } } }]", "https://h.example.com/things")]
    [InlineData("[{ url: '{base}/v1', variables: { base: { default: 'https://h.example.com' } } }]", "https://h.example.com/v1/things")]
    public async Task The_document_names_the_address(string servers, string expected)
    {
        LiveResult result = await Served.Run(Served.Document(servers));
        result.Run.AssertDiagnostics();
        Assert.Equal(expected, result.Request.Host + result.Request.Line["GET ".Length..]);
    }

    [Theory]
    [InlineData("[{ url: /api/v1 }]", "https://h.example", "https://h.example/api/v1/things")]
    [InlineData("[{ url: /api/v1/ }]", "https://h.example/", "https://h.example/api/v1/things")]
    [InlineData("[{ url: /api/v1 }]", "https://h.example/api/v1", "https://h.example/api/v1/things")]
    [InlineData("[{ url: /api/v1 }]", "https://h.example/elsewhere", "https://h.example/elsewhere/things")]
    [InlineData("[{ url: '/{v}', variables: { v: { default: v3 } } }]", "https://h.example:1", "https://h.example:1/v3/things")]
    [InlineData("[{ url: / }]", "https://h.example", "https://h.example/things")]
    [InlineData("[{ url: '' }]", "https://h.example", "https://h.example/things")]
    [InlineData("", "https://h.example", "https://h.example/things")]
    public async Task A_relative_one_follows_the_host_that_is_given(string servers, string address, string expected)
    {
        LiveResult result = await Served.Run(Served.Document(servers), $"chosen.BaseAddress = new Uri(\"{address}\");");
        result.Run.AssertDiagnostics();
        Assert.Equal(expected, result.Request.Host + result.Request.Line["GET ".Length..]);
        Assert.Contains("There is no address to call", await Served.Call(Served.Document(servers)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../v1", "'../v1': it is relative to the document's own address, which is not known. It is left out: set BaseAddress")]
    [InlineData("https://h.example.com/v1?key=1#top", "it has a query or a fragment, which no request could be appended to. It is used without")]
    [InlineData("v1", "'v1': it is relative to the document's own address, which is not known. It is left out: set BaseAddress")]
    [InlineData("/a b", "it is no address. It is left out: set BaseAddress")]
    [InlineData("https://me:secret@h.example.com", "it holds user information, which may be a secret. It is left out")]
    [InlineData("ftp://h.example.com", "its scheme is 'ftp', not https. It is left out")]
    [InlineData("wss://h.example.com", "its scheme is 'wss', not https. It is left out")]
    [InlineData("https://", "it is no address. It is left out")]
    [InlineData("https://h.example.com:99999", "it is no address. It is left out")]
    [InlineData("https://{nobody}.example.com", "The variable 'nobody' of the server 'https://{nobody}.example.com': it is declared nowhere. Its value must be given")]
    [InlineData("/{nobody}", "its path has a variable without a default. It is left out: set BaseAddress")]
    [InlineData("http://plain.example.com", "it is plain http, where anyone can read a token. The client refuses a credential there unless AllowInsecureHttp is set")]
    public void What_cannot_be_used_is_said_at_its_line(string url, string expected)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Served.Document($"[{{ url: '{url}' }}]"))).AssertCompiles();
        string said = GeneratorRun.Describe(Assert.Single(run.Diagnostics));
        Assert.StartsWith("UWG1007 Warning (3,18): ", said, StringComparison.Ordinal);
        Assert.Contains(expected, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Swagger_20_prefers_https_and_keeps_the_base_path()
    {
        const string Document = """
            swagger: '2.0'
            info: { title: Test, version: '1' }
            host: api.example.com
            basePath: /v2
            schemes: [http, https]
            paths:
              /things: { get: { operationId: getThings, responses: { '204': { description: Fine. } } } }

            """;

        Assert.Equal("https://api.example.com/v2/things", await Served.Call(Document));
        Assert.Equal("https://api.example.com/v2/things", await Served.Call(Document.Replace("schemes: [http, https]\n", "", StringComparison.Ordinal)));
        Assert.Equal(
            "https://h.example/v2/things",
            await Served.Call(Document.Replace("host: api.example.com\n", "", StringComparison.Ordinal), "chosen.BaseAddress = new Uri(\"https://h.example\");"));
    }
}
