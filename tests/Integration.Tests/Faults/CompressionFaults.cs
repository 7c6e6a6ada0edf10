using System.Net;
using System.Text;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Compression: asked for, not asked for, damaged.</summary>
public sealed class CompressionFaults
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(Reply.PageJson(null, "packed", new string('x', 5_000)));

    public static TheoryData<string> Encodings => ["gzip", "br", "deflate"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Case_18_compression_that_the_client_asks_for_is_undone(string encoding)
    {
        using FaultyService service = new(Answer(encoding, Compressed.As(encoding, Page)));
        using UpstashWorkflowClient client = service.Connect();
        Assert.Equal("packed", (await client.Logs.ListWorkflowRunLogsPageAsync()).Runs![0].WorkflowRunId);
        Assert.Contains(encoding, AcceptedBy(service), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Case_18_compression_that_a_given_client_does_not_ask_for_is_undone_all_the_same(string encoding)
    {
        using FaultyService service = new(Answer(encoding, Compressed.As(encoding, Page)));
        using HttpClient plain = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        using UpstashWorkflowClient client = service.Connect(plain);
        Assert.Equal("packed", (await client.Logs.ListWorkflowRunLogsPageAsync()).Runs![0].WorkflowRunId);
        Assert.Equal("", AcceptedBy(service));
    }

    [Theory]
    [InlineData("zstd-9")]
    [InlineData("compress")]
    public async Task Case_18_a_compression_that_nobody_can_undo_is_named(string encoding)
    {
        using FaultyService service = new(Answer(encoding, [1, 2, 3]));
        using UpstashWorkflowClient client = service.Connect();
        ApiResponseException thrown = await Assert.ThrowsAsync<ApiResponseException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Contains($"'{encoding}'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_18_a_compressed_body_that_does_not_say_so_is_an_error()
    {
        using FaultyService service = new(Reply.Whole(Compressed.As("gzip", Page), "HTTP/1.1 200 OK", "Content-Type: application/json"));
        using UpstashWorkflowClient client = service.Connect();
        await Assert.ThrowsAsync<ApiResponseException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
    }

    public static TheoryData<string, string, bool> Damages
    {
        get
        {
            TheoryData<string, string, bool> damages = [];
            foreach (string encoding in new[] { "gzip", "br", "deflate" })
            {
                foreach (string damage in new[] { "cut", "flipped", "none at all" })
                {
                    damages.Add(encoding, damage, false);
                    damages.Add(encoding, damage, true);
                }
            }

            return damages;
        }
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Case_19_damaged_compression_is_an_answer_that_cannot_be_read(string encoding, string damage, bool isGiven)
    {
        using FaultyService service = new(Answer(encoding, Damage(Compressed.As(encoding, Page), damage)));
        using HttpClient plain = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        using UpstashWorkflowClient client = isGiven ? service.Connect(plain) : service.Connect();

        ApiResponseException thrown = await Assert.ThrowsAsync<ApiResponseException>(() => client.Logs.ListWorkflowRunLogsPageAsync());

        Assert.Equal(HttpStatusCode.OK, thrown.Status);
        // Brotli of .NET does not notice that its text is cut: what is left of the JSON tells.
        Assert.True(thrown.InnerException is not null || (encoding, damage) == ("br", "cut"), thrown.Message);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Case_19_damaged_compression_does_not_hide_the_status_of_an_error(string encoding)
    {
        byte[] body = Damage(Compressed.As(encoding, Page), "none at all");
        using FaultyService service = new(Reply.Whole(body, "HTTP/1.1 400 Bad Request", "Content-Type: application/json", $"Content-Encoding: {encoding}"));
        using UpstashWorkflowClient client = service.Connect();
        Assert.Equal(HttpStatusCode.BadRequest, (await Assert.ThrowsAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync())).Status);
    }

    private static byte[] Answer(string encoding, byte[] body)
        => Reply.Whole(body, "HTTP/1.1 200 OK", "Content-Type: application/json", $"Content-Encoding: {encoding}");

    private static byte[] Damage(byte[] body, string damage)
    {
        switch (damage)
        {
            case "cut":
                return body[..(body.Length / 2)];
            case "flipped":
                body.AsSpan(body.Length / 3, 8).Fill(0xFF);
                return body;
            default:
                return [0xFF, 0xFE, 0xFD, 1, 2, 3, 4, 5, 6, 7, 8, 9];
        }
    }

    private static string AcceptedBy(FaultyService service)
        => service.Requests[0].Split("\r\n").FirstOrDefault(line => line.StartsWith("Accept-Encoding:", StringComparison.OrdinalIgnoreCase), "");
}
