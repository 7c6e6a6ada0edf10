using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Configuration;

public class ApiConfigurationTests
{
    [Fact]
    public void Every_option_can_be_set()
    {
        ApiClientOptions options = Apply(
            ("BaseAddress", "https://eu.example/v2"), ("Timeout", "00:00:05"), ("TotalTimeout", "00:01:00.5"), ("MaxResponseBytes", "1000"),
            ("MaxPages", "7"), ("ValidateRequests", "False"), ("AllowInsecureHttp", "true"), ("LeaveCredentialToHandlers", " TRUE "),
            ("Servers:0:Server", "https://files.example"), ("Servers:1:Server", "https://other.example"), ("Servers:1:Address", "https://here.example"));
        Assert.Equal(new Uri("https://eu.example/v2"), options.BaseAddress);
        Assert.Equal((TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(60.5), 1000L, 7), (options.Timeout, options.TotalTimeout, options.MaxResponseBytes, options.MaxPages));
        Assert.Equal((false, true, true), (options.ValidateRequests, options.AllowInsecureHttp, options.LeaveCredentialToHandlers));
        Assert.Equal(["https://files.example/", "https://here.example/"], options.Servers.Values.Select(address => address.AbsoluteUri));
    }

    [Fact]
    public void What_is_not_there_stays()
    {
        var options = new ApiClientOptions { MaxPages = 5 };
        new ApiConfiguration("", _ => null).ApplyTo(options);
        Assert.Equal((5, TimeSpan.FromSeconds(100), true), (options.MaxPages, options.Timeout, options.ValidateRequests));
    }

    [Fact]
    public void A_limit_can_be_turned_off() => Assert.Equal(Timeout.InfiniteTimeSpan, Apply(("Timeout", "infinite")).Timeout);

    [Theory]
    [InlineData("Timeout", "100")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("TotalTimeout", "soon")]
    [InlineData("MaxPages", "many")]
    [InlineData("MaxPages", "0")]
    [InlineData("MaxPages", "99999999999")]
    [InlineData("MaxResponseBytes", "1.5")]
    [InlineData("ValidateRequests", "yes")]
    [InlineData("BaseAddress", "/v2")]
    [InlineData("BaseAddress", "")]
    public void A_value_that_cannot_be_used_is_named_with_its_place(string key, string value)
    {
        var refused = Assert.Throws<ArgumentException>(() => Apply((key, value)));
        Assert.StartsWith($"The configuration value 'Upstash:{key}' cannot be used: ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" s3cr3t")]
    [InlineData("s3cr3t\n")]
    public void A_token_that_cannot_be_sent_is_named_and_not_shown(string token)
    {
        var configuration = new ApiConfiguration("Upstash", _ => token);
        var refused = Assert.Throws<ArgumentException>(() => configuration.Credential("Token", text => ApiCredential.Bearer("b", text)));
        Assert.Contains("'Upstash:Token'", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_are_made_of_what_is_there()
    {
        var values = new Dictionary<string, string> { ["Token"] = TestApi.Token, ["Credentials:Basic:UserName"] = "me" };
        var configuration = new ApiConfiguration("", values.GetValueOrDefault);
        Assert.Equal("b", configuration.Credential("Token", text => ApiCredential.Bearer("b", text))?.Scheme);
        Assert.Equal("c", configuration.Credential("Credentials:Basic", (name, password) => ApiCredential.Basic("c", name, password))?.Scheme);
        Assert.Null(configuration.Credential("Credentials:Key", text => ApiCredential.Bearer("b", text)));
    }

    private static ApiClientOptions Apply(params (string Key, string Value)[] values)
    {
        var options = new ApiClientOptions();
        Dictionary<string, string> all = values.ToDictionary(pair => pair.Key, pair => pair.Value);
        new ApiConfiguration("Upstash", all.GetValueOrDefault).ApplyTo(options);
        return options;
    }
}
