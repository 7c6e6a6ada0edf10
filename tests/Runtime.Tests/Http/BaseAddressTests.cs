using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

public class BaseAddressTests
{
    [Theory]
    [InlineData("https://h.example", "https://h.example/v2/logs?count=5")]
    [InlineData("https://h.example/", "https://h.example/v2/logs?count=5")]
    [InlineData("https://h.example:8443/a/b", "https://h.example:8443/a/b/v2/logs?count=5")]
    [InlineData("https://h.example/a/b/", "https://h.example/a/b/v2/logs?count=5")]
    public async Task Case_54_a_path_is_kept_with_or_without_its_last_slash(string address, string expected)
    {
        var handler = new StubHandler(StubHandler.Ok);
        using ApiPipeline api = TestApi.Own(handler, TestApi.Options(address));
        await api.ListAsync();
        Assert.Equal(expected, Assert.Single(handler.Sent).Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://h.example/?q=hidden")]
    [InlineData("https://h.example/?")]
    [InlineData("https://h.example/#hidden")]
    [InlineData("https://user:hidden@h.example/")]
    [InlineData("ftp://h.example/")]
    public void Case_54_query_fragment_and_user_information_are_refused(string address)
    {
        var refused = Assert.Throws<ArgumentException>(() => new ApiPipeline(TestApi.Description, TestApi.Options(address)));
        Assert.Contains("BaseAddress", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_or_relative_address_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new ApiPipeline(TestApi.Description, new ApiClientOptions()));
        var relative = new ApiClientOptions { BaseAddress = new Uri("/v2", UriKind.Relative) };
        Assert.Throws<ArgumentException>(() => new ApiPipeline(TestApi.Description, relative));
    }

    [Theory]
    [InlineData("http://h.example")]
    [InlineData("http://localhost.example")]
    [InlineData("http://128.0.0.1")]
    public void Case_41_a_credential_does_not_travel_unencrypted(string address)
    {
        ApiClientOptions options = TestApi.Options(address);
        var refused = Assert.Throws<ArgumentException>(() => new ApiPipeline(TestApi.Description, options));
        Assert.Contains("AllowInsecureHttp", refused.Message, StringComparison.Ordinal);

        options.AllowInsecureHttp = true;
        new ApiPipeline(TestApi.Description, options).Dispose();
    }

    [Theory]
    [InlineData("http://localhost:1")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://127.8.9.1:1")]
    [InlineData("http://[::1]:1")]
    public void Case_41_loopback_is_trusted(string address) => new ApiPipeline(TestApi.Description, TestApi.Options(address)).Dispose();

    [Theory]
    [InlineData("//evil.example/v2")]
    [InlineData("https://evil.example/v2")]
    [InlineData("v2/logs")]
    [InlineData("")]
    [InlineData("/\\evil.example")]
    [InlineData("/v2#fragment")]
    public void Case_55_a_target_that_could_leave_the_host_is_refused(string target) =>
        Assert.Throws<ArgumentException>(() => new ApiRequest(TestApi.Operation(), target));

    [Theory]
    [InlineData("/@evil.example/v2")]
    [InlineData("/..%2F..%2Fx")]
    [InlineData("/:80@evil.example")]
    public async Task Case_55_no_target_changes_the_host(string target)
    {
        var handler = new StubHandler(StubHandler.Ok);
        using ApiPipeline api = TestApi.Own(handler);
        await api.ListAsync(target);
        Assert.Equal("https://api.example" + target, Assert.Single(handler.Sent).Address.AbsoluteUri);
    }

    [Fact]
    public async Task Case_45_a_hostile_cursor_arrives_as_it_was()
    {
        string cursor = "a+/=&%#? é😀" + new string('x', 8000);
        var uri = new RequestUri("/v2/logs");
        uri.Query("cursor", cursor);
        string target = uri.ToStringAndDispose();
        var handler = new StubHandler(StubHandler.Ok);
        using ApiPipeline api = TestApi.Own(handler);

        await api.ListAsync(target);

        string query = Assert.Single(handler.Sent).Address.Query;
        Assert.Equal(cursor, Uri.UnescapeDataString(query["?cursor=".Length..].Replace('+', ' ')));
    }

    [Fact]
    public void Options_refuse_impossible_values_at_once()
    {
        var options = new ApiClientOptions();
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Timeout = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Timeout = TimeSpan.FromDays(30));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxResponseBytes = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxRetries = -1);
        options.Timeout = Timeout.InfiniteTimeSpan;
        Assert.Equal((32L << 20, 3, true, false), (options.MaxResponseBytes, options.MaxRetries, options.ValidateRequests, options.AllowInsecureHttp));
    }

    [Fact]
    public async Task Later_changes_of_the_options_have_no_effect()
    {
        var handler = new StubHandler(StubHandler.Ok);
        ApiClientOptions options = TestApi.Options();
        using ApiPipeline api = TestApi.Own(handler, options);
        options.BaseAddress = new Uri("https://other.example");
        options.Credential = null;
        await api.ListAsync();
        Assert.Equal("api.example", Assert.Single(handler.Sent).Address.Host);
    }
}
