using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

/// <summary>An address that was written in one piece, server and all.</summary>
public class AddressCostTests
{
    [Theory]
    [InlineData("https://api.example")]
    [InlineData("https://api.example/base/")]
    public async Task The_text_of_the_request_is_the_address_that_is_called(string server)
    {
        var handler = new StubHandler(() => new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
        using ApiPipeline api = TestApi.Own(handler, TestApi.Options(server));
        ApiRequest request = Build(api);

        await api.SendAsync(request, TestContext.Current.CancellationToken);

        string address = server.TrimEnd('/') + "/v2/logs/a%2Fb?count=5";
        Assert.Equal(address, request.Text);
        Assert.Equal(("/v2/logs/a%2Fb?count=5", "/v2/logs/a%2Fb"), (request.Target, request.Path));
        Assert.Equal(address, Assert.Single(handler.Sent).Address.AbsoluteUri);
        Assert.Same(request.Text, Assert.Single(handler.Sent).Address.OriginalString);
    }

    [Fact]
    public async Task A_request_built_for_another_server_goes_to_that_of_its_pipeline()
    {
        var handler = new StubHandler(() => new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
        using ApiPipeline other = TestApi.Own(handler, TestApi.Options("https://other.example"));
        using ApiPipeline api = TestApi.Own(handler, TestApi.Options("https://longer.example"));

        await api.SendAsync(Build(other), TestContext.Current.CancellationToken);

        Assert.Equal("https://longer.example/v2/logs/a%2Fb?count=5", Assert.Single(handler.Sent).Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("@evil.example")]
    [InlineData(".evil.example")]
    [InlineData("/a\\b")]
    [InlineData("/a#b")]
    [InlineData("")]
    public void A_path_that_leads_elsewhere_is_refused(string path)
    {
        using ApiPipeline api = TestApi.Own(new StubHandler(() => new HttpResponseMessage()));

        Assert.Throws<ArgumentException>(() =>
        {
            var uri = new RequestUri(api, TestApi.Operation(), path);
            return new ApiRequest(TestApi.Operation(), ref uri);
        });
    }

    private static ApiRequest Build(ApiPipeline api)
    {
        var uri = new RequestUri(api, TestApi.Operation(), "/v2/logs/");
        uri.AppendSegment("id", "a/b");
        uri.Query("count", 5);
        return new ApiRequest(TestApi.Operation(), ref uri);
    }
}
