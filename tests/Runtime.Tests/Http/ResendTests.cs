using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

/// <summary>What .NET sends again by itself when a connection ends without a byte.</summary>
public class ResendTests
{
    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    public async Task A_request_that_may_have_been_carried_out_is_sent_once_by_NET_too(string method)
    {
        var heads = new System.Collections.Concurrent.ConcurrentQueue<string>();
        using LoopbackServer server = new(async connection => heads.Enqueue(await connection.ReadRequestAsync()));
        using ApiPipeline api = TestApi.Real(server, options => options.MaxRetries = 3);
        ApiConnectionException failure = await Assert.ThrowsAsync<ApiConnectionException>(() => api.CallAsync(TestApi.Operation(method)));
        Assert.Equal(1, failure.Attempts);
        string head = Assert.Single(heads);
        Assert.Contains("Content-Length: 0\r\n", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Type", head, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_GET_has_no_content_length()
    {
        string head = "";
        using LoopbackServer server = new(async connection =>
        {
            head = await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}");
        });
        using ApiPipeline api = TestApi.Real(server);
        await api.ListAsync();
        Assert.DoesNotContain("Content-", head, StringComparison.OrdinalIgnoreCase);
    }
}
