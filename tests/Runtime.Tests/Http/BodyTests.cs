using System.IO.Compression;
using System.Net;
using System.Text;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

public class BodyTests
{
    private const string Good = """{"cursor":"c","runs":["ä"]}""";

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; Charset=\"UTF-8\"")]
    [InlineData("application/problem+json; charset=utf-8")]
    [InlineData("text/json; charset=us-ascii")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData(null)]
    public async Task Case_13_and_14_JSON_by_any_of_its_names_is_read(string? contentType) =>
        Assert.Equal("ä", Assert.Single((await ReadAsync(Encoding.UTF8.GetBytes(Good), contentType)).Runs!));

    [Fact]
    public async Task Case_16_a_byte_order_mark_is_skipped() =>
        Assert.Equal("c", (await ReadAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)], "application/json")).Cursor);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16le")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public async Task Case_15_another_charset_is_decoded(string charset)
    {
        Encoding encoding = Encoding.GetEncoding(charset);
        byte[] body = [.. encoding.GetPreamble(), .. encoding.GetBytes(Good)];
        Assert.Equal("ä", Assert.Single((await ReadAsync(body, $"application/json; charset={charset}")).Runs!));
    }

    [Fact]
    public async Task Case_15_an_unknown_charset_is_named_instead_of_guessed()
    {
        var failure = await Assert.ThrowsAsync<ApiResponseException>(() => ReadAsync(Encoding.UTF8.GetBytes(Good), "application/json; charset=klingon"));
        Assert.Contains("klingon", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_12_HTML_is_named_with_how_it_begins()
    {
        var failure = await Assert.ThrowsAsync<ApiResponseException>(() => ReadAsync(Encoding.UTF8.GetBytes("<html>\r\n" + new string('x', 5000)), "text/html"));
        Assert.Contains("text/html", failure.Message, StringComparison.Ordinal);
        Assert.Contains("<html> xxx", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.Message.Length < 500);
        Assert.Equal(HttpStatusCode.OK, failure.Status);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.NoContent)]
    public async Task Case_10_and_11_an_empty_body_says_so(HttpStatusCode status)
    {
        using ApiPipeline api = TestApi.Own(new StubHandler(() => new HttpResponseMessage(status)));
        var failure = await Assert.ThrowsAsync<ApiResponseException>(() => api.ListAsync());
        Assert.Contains("empty body", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_11_an_operation_without_body_succeeds_with_204()
    {
        using ApiPipeline api = TestApi.Own(new StubHandler(() => new HttpResponseMessage(HttpStatusCode.NoContent)));
        await api.SendAsync(new ApiRequest(TestApi.Operation("DELETE"), "/v2/logs"), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("""{"cursor":"c","ru""")]
    [InlineData("""{"cursor":"c"} x""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"cursor":"\ud800"}""")]
    public async Task Case_7_17_31_a_body_that_is_not_the_promised_JSON_is_one_kind_of_error(string body)
    {
        var failure = await Assert.ThrowsAsync<ApiResponseException>(() => ReadAsync(Encoding.UTF8.GetBytes(body), "application/json"));
        Assert.StartsWith("ListLogs failed: ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("(GET https://api.example/v2/logs)", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, failure.Attempts);
    }

    [Fact]
    public async Task A_null_body_is_a_value_where_it_is_allowed_and_an_error_where_it_is_not_also_for_numbers()
    {
        using ApiPipeline api = TestApi.Own(new StubHandler(() => StubHandler.Json("null")));
        CancellationToken ct = TestContext.Current.CancellationToken;
        Assert.Null(await api.SendNullableAsync<Logs, ModelItem<Logs>>(new ApiRequest(TestApi.Operation(), "/v2/logs"), ct));
        await Assert.ThrowsAsync<ApiResponseException>(() => api.SendAsync<long, Int64Item>(new ApiRequest(TestApi.Operation(), "/v2/logs"), ct));
    }

    public static TheoryData<string> Encodings => ["gzip", "br", "deflate"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Case_18_compression_is_undone_whoever_owns_the_transport(string encoding)
    {
        byte[] body = Compress(encoding, Encoding.UTF8.GetBytes(Good));
        using LoopbackServer server = LoopbackServer.Answering($"HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Encoding: {encoding}\nContent-Length: {body.Length}", body);
        using ApiPipeline own = TestApi.Real(server);
        Assert.Equal("c", (await own.ListAsync()).Cursor);

        using var plain = new HttpClient(new SocketsHttpHandler());
        using var given = new ApiPipeline(TestApi.Description, TestApi.Options(server.Address), plain);
        Assert.Equal("c", (await given.ListAsync()).Cursor);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Case_19_damaged_compression_is_an_answer_that_cannot_be_read(string encoding)
    {
        byte[] body = [.. Compress(encoding, new byte[4096])[..4], 0xFF, 0xFE, 0xFD, 1, 2, 3, 4, 5, 6, 7];
        using LoopbackServer server = LoopbackServer.Answering($"HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Encoding: {encoding}\nContent-Length: {body.Length}", body);
        using ApiPipeline api = TestApi.Real(server);
        await Assert.ThrowsAsync<ApiResponseException>(() => api.ListAsync());
    }

    [Fact]
    public async Task Case_18_an_unknown_compression_is_named()
    {
        using LoopbackServer server = LoopbackServer.Answering("HTTP/1.1 200 OK\nContent-Encoding: zstd-x\nContent-Length: 2", [1, 2]);
        using ApiPipeline api = TestApi.Real(server);
        var failure = await Assert.ThrowsAsync<ApiResponseException>(() => api.ListAsync());
        Assert.Contains("zstd-x", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_20_the_size_limit_counts_what_a_bomb_unpacks_to()
    {
        byte[] bomb = Compress("gzip", new byte[200 << 20]);
        using LoopbackServer server = LoopbackServer.Answering($"HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Encoding: gzip\nContent-Length: {bomb.Length}", bomb);
        using ApiPipeline api = TestApi.Real(server, options => options.MaxResponseBytes = 1 << 20);
        long before = GC.GetTotalAllocatedBytes();

        var failure = await Assert.ThrowsAsync<ApiResponseException>(() => api.ListAsync());

        Assert.Contains("MaxResponseBytes", failure.Message, StringComparison.Ordinal);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 64 << 20);
    }

    [Fact]
    public async Task Case_21_a_body_announced_too_large_is_not_read()
    {
        using LoopbackServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n");
            await connection.WaitAsync();
        });
        using ApiPipeline api = TestApi.Real(server);
        await Assert.ThrowsAsync<ApiResponseException>(() => api.ListAsync());
    }

    [Fact]
    public async Task Case_6_a_body_without_end_ends_at_the_limit()
    {
        byte[] chunk = Encoding.ASCII.GetBytes("1000\r\n" + new string(' ', 4096) + "\r\n");
        using LoopbackServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true)
            {
                await connection.SendAsync(chunk);
            }
        });
        using ApiPipeline api = TestApi.Real(server, options => options.MaxResponseBytes = 300_000);
        var failure = await Assert.ThrowsAsync<ApiResponseException>(() => api.ListAsync());
        Assert.Contains("300000", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(27, true)]
    [InlineData(26, false)]
    public async Task A_body_exactly_as_large_as_the_limit_is_read(int limit, bool fits)
    {
        byte[] body = Encoding.ASCII.GetBytes("""{"cursor":"c","runs":["a"]}""");
        Assert.Equal(27, body.Length);
        ApiClientOptions options = TestApi.Options();
        options.MaxResponseBytes = limit;
        using ApiPipeline api = TestApi.Own(new StubHandler(() => new HttpResponseMessage { Content = new StreamContent(new MemoryStream(body)) }), options);
        if (fits)
        {
            Assert.Equal("c", (await api.ListAsync()).Cursor);
        }
        else
        {
            await Assert.ThrowsAsync<ApiResponseException>(() => api.ListAsync());
        }
    }

    [Fact]
    public async Task Text_and_streams_are_passed_on_and_the_stream_owns_the_response()
    {
        using ApiPipeline api = TestApi.Own(new StubHandler(() => new HttpResponseMessage { Content = new StringContent("grüße", Encoding.Latin1, "text/plain") }));
        CancellationToken ct = TestContext.Current.CancellationToken;
        Assert.Equal("grüße", await api.SendForTextAsync(new ApiRequest(TestApi.Operation(), "/v2/logs"), ct));
        await using Stream stream = await api.SendForStreamAsync(new ApiRequest(TestApi.Operation(), "/v2/logs"), ct);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        Assert.Equal("grüße", await reader.ReadToEndAsync(ct));
    }

    private static async Task<Logs> ReadAsync(byte[] body, string? contentType)
    {
        using ApiPipeline api = TestApi.Own(new StubHandler(() =>
        {
            var content = new ByteArrayContent(body);
            content.Headers.TryAddWithoutValidation("Content-Type", contentType is null ? [] : [contentType]);
            return new HttpResponseMessage { Content = content };
        }));
        return await api.ListAsync();
    }

    private static byte[] Compress(string encoding, byte[] body)
    {
        using var output = new MemoryStream();
        using (Stream compressor = encoding switch
        {
            "gzip" => new GZipStream(output, CompressionLevel.Fastest),
            "br" => new BrotliStream(output, CompressionLevel.Fastest),
            _ => new ZLibStream(output, CompressionLevel.Fastest),
        })
        {
            compressor.Write(body);
        }

        return output.ToArray();
    }
}
