using System.Net;
using System.Net.Http.Headers;
using Upstash.Workflow.LocalServer;

namespace Upstash.Workflow.Samples.Tests.LocalServer;

public sealed class RefusalTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly LocalWorkflowServer _server = fixture.Server;

    [Theory]
    [InlineData("state=RUN_SLEEPING", "invalid state: RUN_SLEEPING")]
    [InlineData("state=run_failed", "invalid state: run_failed")]
    [InlineData("count=many", "invalid count: many")]
    [InlineData("count=0", "invalid count: 0")]
    [InlineData("count=-1", "invalid count: -1")]
    [InlineData("trimBody=-2", "invalid trimBody: -2")]
    [InlineData("fromDate=yesterday", "invalid fromDate: yesterday")]
    [InlineData("toDate=1.5", "invalid toDate: 1.5")]
    [InlineData("workflowCreatedAt=99999999999999999999", "invalid workflowCreatedAt: 99999999999999999999")]
    [InlineData("workflowRuns=wfr_1", "invalid workflowRuns: wfr_1")]
    [InlineData("workflowRuns=wfr_1@1,", "invalid workflowRuns: ")]
    [InlineData("cursor=nonsense", "invalid cursor")]
    [InlineData("cursor=1773482400000", "invalid cursor")]
    [InlineData("cursor=1773482400000-99999", "invalid cursor")]
    [InlineData("groupBy=label", "invalid groupBy: label")]
    public async Task What_cannot_be_read_is_a_400_that_says_so(string query, string error)
    {
        using Caller caller = new(_server);
        using HttpResponseMessage response = await caller.AskAsync(query);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(error, await caller.ErrorAsync(response));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("Bearer wrong", "")]
    [InlineData("Bearer", "")]
    [InlineData("Basic local-token", "")]
    [InlineData(null, "?qstash_token=wrong")]
    [InlineData(null, "?qstash_token=")]
    [InlineData("Bearer wrong", "?qstash_token=local-token")]
    public async Task Without_the_token_there_is_a_401(string? authorization, string query)
    {
        using Caller caller = new(_server);
        caller.Http.DefaultRequestHeaders.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
        using HttpResponseMessage response = await caller.Http.GetAsync($"v2/workflows/logs{query}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("unauthorized", await caller.ErrorAsync(response));
    }

    [Fact]
    public async Task The_token_may_come_in_the_query()
    {
        using Caller caller = new(_server);
        caller.Http.DefaultRequestHeaders.Authorization = null;
        Assert.NotEmpty((await caller.PageAsync($"qstash_token={_server.Token}"))["runs"]!.AsArray());
    }

    [Theory]
    [InlineData("v2/workflows/runs")]
    [InlineData("v2/workflows/logs/x")]
    [InlineData("")]
    public async Task Another_path_is_a_404(string path)
    {
        using Caller caller = new(_server);
        using HttpResponseMessage response = await caller.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal($"path /{path} not found", await caller.ErrorAsync(response));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task Another_method_is_a_405_that_names_the_right_one(string method)
    {
        using Caller caller = new(_server);
        using HttpRequestMessage request = new(new HttpMethod(method), "v2/workflows/logs");
        using HttpResponseMessage response = await caller.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET"], response.Content.Headers.Allow);
    }
}
