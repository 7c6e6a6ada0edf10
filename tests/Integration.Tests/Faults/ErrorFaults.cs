using System.Net;
using System.Text;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Answers whose status is no success.</summary>
public sealed class ErrorFaults
{
    [Theory]
    [InlineData("400 Bad Request", true)]
    [InlineData("401 Unauthorized", true)]
    [InlineData("404 Not Found", false)]
    public async Task Case_32_an_error_that_will_not_pass_carries_status_and_text_and_is_not_repeated(string status, bool isDeclared)
    {
        using FaultyService service = new(Reply.Json("""{"error":"no such cursor","code":7}""", status));
        using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = 3);

        ApiException thrown = await Assert.ThrowsAnyAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());

        Assert.Equal(status[..3], ((int)thrown.Status).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(("no such cursor", 1), (thrown.ErrorMessage, thrown.Attempts));
        Assert.Contains($"{status}: no such cursor", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(isDeclared ? "no such cursor" : null, (thrown as ApiException<Error>)?.Error.ErrorValue);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("<html>502</html>", "text/html", null)]
    [InlineData("""{"error":{"message":"nested","code":3}}""", "application/json", "nested")]
    [InlineData("""{"error":["a"]}""", "application/json", null)]
    [InlineData("""{"error":""", "application/json", null)]
    [InlineData("""[{"error":"a"}]""", "application/json", null)]
    [InlineData("null", "application/json", null)]
    [InlineData("", "application/json", null)]
    [InlineData("plain words", "text/plain", null)]
    public async Task Case_33_an_error_that_is_not_the_declared_JSON_keeps_status_and_raw_text(string body, string mediaType, string? message)
    {
        using FaultyService service = new(Reply.Whole(Encoding.UTF8.GetBytes(body), "HTTP/1.1 400 Bad Request", $"Content-Type: {mediaType}"));
        using UpstashWorkflowClient client = service.Connect();

        ApiException thrown = await Assert.ThrowsAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());

        Assert.Equal((HttpStatusCode.BadRequest, body, message), (thrown.Status, thrown.RawBody, thrown.ErrorMessage));
        Assert.Equal([mediaType], thrown.Headers["content-type"]);
    }

    [Theory]
    [InlineData("Content-Length: 500")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task Case_33_an_error_whose_body_is_cut_keeps_its_status(string framing)
    {
        using FaultyService service = FaultyService.Closing([.. Reply.Head("HTTP/1.1 400 Bad Request", framing), .. "1f4\r\n{\"error\":"u8]);
        using UpstashWorkflowClient client = service.Connect();
        ApiException thrown = await Assert.ThrowsAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal(HttpStatusCode.BadRequest, thrown.Status);
        Assert.EndsWith("{\"error\":", thrown.RawBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(304)]
    [InlineData(418)]
    [InlineData(489)]
    [InlineData(999)]
    public async Task Case_38_an_undeclared_status_is_an_error_and_never_a_success(int status)
    {
        // As body what would be a good page: only the status tells.
        byte[] body = status == 304 ? [] : Encoding.UTF8.GetBytes(Reply.PageJson(null, "a"));
        using FaultyService service = new(Reply.Whole(body, $"HTTP/1.1 {status} X", "Content-Type: application/json"));
        using UpstashWorkflowClient client = service.Connect(options => options.MaxRetries = 2);
        List<WorkflowRun> runs = [];

        ApiException thrown = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (WorkflowRun run in client.Logs.ListWorkflowRunLogsAsync())
                runs.Add(run);
        });

        Assert.Equal((status, 1), ((int)thrown.Status, thrown.Attempts));
        Assert.Empty(runs);
        Assert.Single(service.Requests);
    }
}
