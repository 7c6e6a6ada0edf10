using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Variables;

public class UpstashEnvironmentTests
{
    private const string DevelopmentToken = "eyJVc2VySUQiOiJkZWZhdWx0VXNlciIsIlBhc3N3b3JkIjoiZGVmYXVsdFBhc3N3b3JkIn0=";
    private const string Default = "https://qstash.upstash.io/";

    private readonly List<string> _warnings = [];

    [Theory]
    [InlineData("", Default, null, 1)]
    [InlineData("QSTASH_TOKEN=t", Default, "t", 0)]
    [InlineData("QSTASH_URL=https://q.example;QSTASH_TOKEN=t", "https://q.example/", "t", 0)]
    [InlineData("QSTASH_URL=https://q.example/;QSTASH_TOKEN=t", "https://q.example/", "t", 0)]
    [InlineData("QSTASH_URL=https://q.example/v2;QSTASH_TOKEN=t", "https://q.example/", "t", 0)]
    [InlineData("QSTASH_URL=https://q.example/v2/publish/;QSTASH_TOKEN=t", "https://q.example/", "t", 0)]
    [InlineData("QSTASH_URL=https://q.example/base/v2/;QSTASH_TOKEN=t", "https://q.example/base", "t", 0)]
    [InlineData("QSTASH_URL=;QSTASH_TOKEN=", Default, null, 1)]
    [InlineData("QSTASH_DEV=true", "http://127.0.0.1:8080/", DevelopmentToken, 0)]
    [InlineData("QSTASH_DEV=1;QSTASH_DEV_PORT=9000;QSTASH_TOKEN=t;QSTASH_URL=https://q.example", "http://127.0.0.1:9000/", DevelopmentToken, 0)]
    [InlineData("QSTASH_DEV=1;QSTASH_DEV_PORT=-3", "http://127.0.0.1:8080/", DevelopmentToken, 1)]
    [InlineData("QSTASH_DEV=0;QSTASH_TOKEN=t", Default, "t", 0)]
    [InlineData("QSTASH_DEV=false;QSTASH_TOKEN=t", Default, "t", 0)]
    [InlineData("QSTASH_REGION=us-east-1;US_EAST_1_QSTASH_URL=https://us.example;US_EAST_1_QSTASH_TOKEN=u;QSTASH_TOKEN=t", "https://us.example/", "u", 0)]
    [InlineData("QSTASH_REGION=EU_CENTRAL_1;EU_CENTRAL_1_QSTASH_URL=https://eu.example;QSTASH_TOKEN=t", Default, "t", 1)]
    [InlineData("QSTASH_REGION=mars;QSTASH_TOKEN=t", Default, "t", 1)]
    public void Variables_are_followed_in_order(string variables, string address, string? token, int warnings)
    {
        ApiClientOptions options = Apply(new Options(), variables);
        Assert.Equal(address, options.BaseAddress!.AbsoluteUri);
        Assert.Equal(token, Token(options));
        Assert.Equal(warnings, _warnings.Count);
    }

    [Theory]
    [InlineData("QSTASH_DEV=1", DevelopmentToken)]
    [InlineData("QSTASH_REGION=us-east-1;US_EAST_1_QSTASH_URL=https://us.example;US_EAST_1_QSTASH_TOKEN=u", "u")]
    [InlineData("QSTASH_URL=https://q.example;QSTASH_TOKEN=t", "t")]
    public void An_explicit_address_stays(string variables, string token)
    {
        ApiClientOptions options = Apply(new Options { BaseAddress = new Uri("https://mine.example") }, variables);
        Assert.Equal("https://mine.example/", options.BaseAddress!.AbsoluteUri);
        Assert.Equal(token, Token(options));
    }

    [Theory]
    [InlineData("QSTASH_DEV=1", "http://127.0.0.1:8080/")]
    [InlineData("QSTASH_REGION=us-east-1;US_EAST_1_QSTASH_URL=https://us.example;US_EAST_1_QSTASH_TOKEN=u", "https://us.example/")]
    [InlineData("QSTASH_URL=https://q.example;QSTASH_TOKEN=t", "https://q.example/")]
    public void An_explicit_credential_stays(string variables, string address)
    {
        ApiClientOptions options = Apply(new Options { Credential = TestApi.Bearer }, variables);
        Assert.Same(TestApi.Bearer, options.Credential);
        Assert.Equal(address, options.BaseAddress!.AbsoluteUri);
    }

    [Theory]
    [InlineData("QSTASH_DEV=yes", "QSTASH_DEV")]
    [InlineData("QSTASH_TOKEN=hidden\n", "QSTASH_TOKEN")]
    [InlineData("QSTASH_URL=hidden", "QSTASH_URL")]
    [InlineData("QSTASH_URL=file:///hidden", "QSTASH_URL")]
    public void A_variable_that_cannot_be_used_is_named_and_its_value_is_not(string variables, string name)
    {
        var refused = Assert.Throws<ArgumentException>(() => Apply(new Options(), variables));
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_options_come_back_for_chaining()
    {
        var options = new Options { BaseAddress = new Uri("https://mine.example"), Credential = TestApi.Bearer };
        Assert.Same(options, UpstashEnvironment.Apply(options));
    }

    // What is sent is what counts; the credential itself shows nothing.
    private static string? Token(ApiClientOptions options) => options.Credential is { } credential
        ? credential.GetSecretAsync(new TokenRequest("s", [], "o"), TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult()
        : null;

    private Options Apply(Options options, string variables)
    {
        Dictionary<string, string> values = variables.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return UpstashEnvironment.Apply(options, _warnings.Add, values.GetValueOrDefault);
    }

    private sealed class Options() : ApiClientOptions(new Uri("https://qstash.upstash.io"));
}
