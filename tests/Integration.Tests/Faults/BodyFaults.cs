using System.Net;
using System.Text;
using Town.Library;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Successes without a body, or with one that calls itself something else.</summary>
public sealed class BodyFaults
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 0")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0")]
    [InlineData("HTTP/1.1 204 No Content")]
    public async Task Case_10_11_logs_without_a_body_are_an_error_that_says_so(string head)
    {
        using FaultyService service = new(Reply.Head(head));
        using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = 2);

        ApiResponseException thrown = await Assert.ThrowsAsync<ApiResponseException>(() => client.Logs.ListWorkflowRunLogsPageAsync());

        Assert.Contains("empty body", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(head[9..12], ((int)thrown.Status!).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task Case_11_status_204_is_a_success_of_operations_that_have_no_body()
    {
        using FaultyService service = new(Reply.Head("HTTP/1.1 204 No Content"));
        using LibraryClient client = service.ConnectLibrary();
        await client.Books.ChangeCopyAsync("b", 1);
#pragma warning disable CS0618 // The document calls it deprecated.
        await client.Books.RemoveCopyAsync("b", 2);
#pragma warning restore CS0618
        Assert.Equal(["PATCH /v1/books/b/copies/1", "DELETE /v1/books/b/copies/2"], service.Requests.Select(head => head.Split(" HTTP")[0]));
    }

    [Fact]
    public async Task Case_12_a_web_page_is_named_with_its_media_type_and_its_beginning()
    {
        string page = "<!DOCTYPE html>\r\n<title>Sign in</title>" + new string('x', 20_000);
        using FaultyService service = new(Reply.Whole(Encoding.UTF8.GetBytes(page), "HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8"));
        using UpstashWorkflowClient client = service.Connect();

        ApiResponseException thrown = await Assert.ThrowsAsync<ApiResponseException>(() => client.Logs.ListWorkflowRunLogsPageAsync());

        Assert.Contains("'text/html' that begins with: <!DOCTYPE html> <title>Sign in</title>xxx", thrown.Message, StringComparison.Ordinal);
        Assert.True(thrown.Message.Length < 500, thrown.Message);
        Assert.Equal(HttpStatusCode.OK, thrown.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    [InlineData("application/problem+json; charset=utf-8")]
    [InlineData("APPLICATION/Json;CharSet=\"Utf-8\"")]
    [InlineData("application/vnd.upstash.v2+JSON")]
    [InlineData("text/json")]
    public async Task Case_13_14_JSON_is_read_under_any_of_its_names_and_without_one(string? mediaType)
    {
        string[] head = mediaType is null ? ["HTTP/1.1 200 OK"] : ["HTTP/1.1 200 OK", $"Content-Type: {mediaType}"];
        using FaultyService service = new(Reply.Whole(Encoding.UTF8.GetBytes(Reply.PageJson(null, "grün")), head));
        using UpstashWorkflowClient client = service.Connect();
        Assert.Equal("grün", (await client.Logs.ListWorkflowRunLogsPageAsync()).Runs![0].WorkflowRunId);
    }
}
