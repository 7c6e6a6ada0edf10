using System.Text;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Texts in other charsets, and texts that are none.</summary>
public sealed class CharsetFaults
{
    private const string Text = "grün 😀 漢";
    private static readonly string Page = Reply.PageJson(null, Text);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("UTF-16LE")]
    [InlineData("utf-16be")]
    [InlineData("utf-32")]
    public async Task Case_15_16_a_body_in_another_charset_is_decoded_with_and_without_byte_order_mark(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        Assert.Equal(Text, await ReadAsync(encoding.GetBytes(Page), charset));
        Assert.Equal(Text, await ReadAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(Page)], charset));
    }

    [Fact]
    public async Task Case_15_a_charset_of_one_byte_a_character_is_decoded()
        => Assert.Equal("grün", await ReadAsync(Encoding.Latin1.GetBytes(Reply.PageJson(null, "grün")), "iso-8859-1"));

    [Fact]
    public async Task Case_16_a_byte_order_mark_is_skipped() => Assert.Equal(Text, await ReadAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Page)], null));

    [Theory]
    [InlineData("klingon", "utf-8")]
    [InlineData("utf-7", "utf-8")]
    [InlineData("windows-9999", "utf-8")]
    public async Task Case_15_a_charset_that_does_not_exist_is_named_instead_of_guessed(string claimed, string real)
    {
        ApiResponseException thrown = await Assert.ThrowsAsync<ApiResponseException>(() => ReadAsync(Encoding.GetEncoding(real).GetBytes(Page), claimed));
        Assert.Contains($"unknown charset '{claimed}'", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", "utf-8")]
    [InlineData("utf-8", "utf-16")]
    [InlineData("utf-8", "utf-32")]
    [InlineData("utf-8", "iso-8859-1")]
    [InlineData(null, "iso-8859-1")]
    [InlineData(null, "utf-16")]
    [InlineData(null, "utf-32")]
    public async Task Case_15_a_body_in_another_charset_than_it_claims_is_an_error_and_no_garbled_text(string? claimed, string real)
    {
        byte[] body = Encoding.GetEncoding(real).GetBytes(Reply.PageJson(null, "grün"));
        await Assert.ThrowsAsync<ApiResponseException>(() => ReadAsync(body, claimed));
    }

    public static TheoryData<byte[]> NoText => new()
    {
        new byte[] { 0xFF },
        new byte[] { 0xC0, 0xAF },
        new byte[] { 0xE2, 0x82 },
        new byte[] { 0xED, 0xA0, 0x80 },
        new byte[] { 0xF8, 0x88, 0x80, 0x80, 0x80 },
        "\\ud800"u8.ToArray(),
        "\\udc00 after"u8.ToArray(),
        "\\ud800\\ud800"u8.ToArray(),
    };

    [Theory]
    [MemberData(nameof(NoText))]
    public async Task Case_17_what_is_no_text_is_an_error_that_says_where(byte[] bad)
    {
        byte[] body = [.. "{\"runs\":[{\"workflowRunId\":\"a\"},{\"workflowUrl\":\"x"u8, .. bad, .. "\"}]}"u8];
        ApiResponseException thrown = await Assert.ThrowsAsync<ApiResponseException>(() => ReadAsync(body, null));
        Assert.Contains("$.runs[1].workflowUrl", thrown.Message, StringComparison.Ordinal);
        Assert.IsType<System.Text.Json.JsonException>(thrown.InnerException);
    }

    private static async Task<string?> ReadAsync(byte[] body, string? charset)
    {
        string mediaType = charset is null ? "application/json" : $"application/json; charset={charset}";
        using FaultyService service = new(Reply.Whole(body, "HTTP/1.1 200 OK", $"Content-Type: {mediaType}"));
        using UpstashWorkflowClient client = service.Connect();
        return (await client.Logs.ListWorkflowRunLogsPageAsync()).Runs![0].WorkflowRunId;
    }
}
