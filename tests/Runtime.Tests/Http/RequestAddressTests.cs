using CsCheck;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Internal.Http;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

/// <summary>What goes on the wire is the same with and without the second look of <see cref="Uri"/>.</summary>
public class RequestAddressTests
{
    private static readonly Gen<string> Raw = Gen.OneOf(
        Gen.String[Gen.Char["abc/.%2E2Ff?#&=+:@\\ ~é"], 0, 12],
        Gen.String[Gen.Char['\0', '\x7F'], 0, 12],
        Gen.String);

    [Theory]
    [InlineData("https://api.example/v2/logs?count=5&label=%20%C3%BC", true)]
    [InlineData("http://[::1]:8080/a%2Fb/%252E%252E/c?d=../e", true)]
    [InlineData("https://api.example", false)]
    [InlineData("https://api.example?a=/b", false)]
    [InlineData("https://api.example#/b", false)]
    [InlineData("https://api.example\\a/b", false)]
    [InlineData("https://api.example/a/../b", false)]
    [InlineData("https://api.example/a/%2E%2E/b", false)]
    [InlineData("https://api.example/a/%2e%2e/b", false)]
    [InlineData("https://api.example/a/.", false)]
    [InlineData("https://api.example/a?b=%41", false)]
    [InlineData("https://api.example/a?b=%c3%bc", false)]
    [InlineData("https://api.example/a?b=%", false)]
    [InlineData("https://api.example/a?b=%2", false)]
    [InlineData("https://api.example/a?b=%zz", false)]
    [InlineData("https://api.example/a\\b", false)]
    [InlineData("https://api.example/a#b", false)]
    [InlineData("https://api.example/a?b=|", false)]
    [InlineData("https://api.example/ä", false)]
    public void Only_what_stays_as_it_is_is_canonical(string address, bool expected) => Assert.Equal(expected, RequestAddress.IsCanonical(address));

    [Fact]
    public void Every_character_is_sent_the_same() => Assert.All(
        Enumerable.Range(0, 0x3000).Concat(Enumerable.Range(0xD700, 0x2900)).Select(static c => $"{(char)c}"), CheckEncoded);

    [Fact]
    public void Any_values_are_sent_the_same() => Gen.String.Where(static text => text.Length > 0).Sample(CheckEncoded, iter: 20_000);

    [Fact]
    public void Any_target_is_sent_the_same() => Raw.Sample(static text => Check($"https://api.example/a/{text}"), iter: 50_000);

    [Theory]
    [InlineData("/a/../b", "/b")]
    [InlineData("/a/%2e%2E/b", "/b")]
    [InlineData("/a b?c=|", "/a%20b?c=%7C")]
    public async Task Other_targets_are_cleaned_as_before(string target, string expected)
    {
        Assert.Equal(expected, (await SendAsync(static (handler, options) => TestApi.Own(handler, options), target)).PathAndQuery);
        Assert.Equal(expected, (await SendAsync(static (handler, options) => TestApi.Given(handler, options), target)).PathAndQuery);
    }

    [Fact]
    public async Task Handlers_of_a_given_client_see_an_ordinary_address() =>
        Assert.Equal(new Uri("https://api.example/v2/logs?count=5"), await SendAsync(static (handler, options) => TestApi.Given(handler, options), "/v2/logs?count=5"));

    private static async Task<Uri> SendAsync(Func<HttpMessageHandler, ApiClientOptions?, ApiPipeline> create, string target)
    {
        var handler = new AddressHandler();
        using ApiPipeline api = create(handler, null);
        await api.SendAsync(new ApiRequest(TestApi.Operation(), target), TestContext.Current.CancellationToken);
        return handler.Address!;
    }

    private static void CheckEncoded(string text)
    {
        var uri = new RequestUri("/a/");
        if (text is not ("." or ".."))
        {
            uri.AppendSegment("segment", text);
        }

        uri.AppendLiteral("/end");
        uri.Query(text, text);
        string address = "https://api.example" + uri.ToStringAndDispose();
        Check(address);
        Assert.True(text[0] == '.' || RequestAddress.IsCanonical(address), address);
    }

    private static void Check(string address)
    {
        if (RequestAddress.IsCanonical(address))
        {
            Uri expected = new(address, UriKind.Absolute);
            Uri actual = RequestAddress.ToUri(address, HttpClientOwnership.Own);
            Assert.Equal(expected.PathAndQuery, actual.PathAndQuery);
            Assert.Equal(expected.AbsoluteUri, actual.AbsoluteUri);
            Assert.Equal((expected.Scheme, expected.IdnHost, expected.Port), (actual.Scheme, actual.IdnHost, actual.Port));
        }
    }

    private sealed class AddressHandler : HttpMessageHandler
    {
        public Uri? Address { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
        }
    }
}
