using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Upstash.Workflow.LocalServer;

namespace Upstash.Workflow.Samples.Tests.LocalServer;

/// <summary>Asks a server with a plain HttpClient.</summary>
internal sealed class Caller : IDisposable
{
    private readonly HttpClient _http;

    public Caller(LocalWorkflowServer server)
    {
        _http = new HttpClient { BaseAddress = server.BaseAddress };
        _http.DefaultRequestHeaders.Authorization = new("Bearer", server.Token);
    }

    public HttpClient Http => _http;

    public void Dispose() => _http.Dispose();

    public Task<HttpResponseMessage> AskAsync(string query)
        => _http.GetAsync($"v2/workflows/logs?{query}", TestContext.Current.CancellationToken);

    public async Task<JsonObject> PageAsync(string query)
    {
        using HttpResponseMessage response = await AskAsync(query);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await BodyAsync(response);
    }

    /// <summary>Every page, following the cursor to its end.</summary>
    public async Task<IReadOnlyList<JsonObject>> AllAsync(string query)
    {
        List<JsonObject> runs = [];
        for (string cursor = "start"; cursor.Length > 0;)
        {
            string next = cursor == "start" ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
            JsonObject page = await PageAsync(query + next);
            runs.AddRange(page["runs"]!.AsArray().Select(run => run!.AsObject()));
            string last = cursor;
            cursor = page["cursor"]!.GetValue<string>();
            Assert.NotEqual(last, cursor);
        }

        return runs;
    }

    public async Task<string> ErrorAsync(HttpResponseMessage response) => (string)(await BodyAsync(response))["error"]!;

    public static (string Id, long CreatedAt) Key(JsonObject run) => ((string)run["workflowRunId"]!, (long)run["workflowRunCreatedAt"]!);

    private static async Task<JsonObject> BodyAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        await using Stream body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        return (await JsonSerializer.DeserializeAsync<JsonObject>(body, cancellationToken: TestContext.Current.CancellationToken))!;
    }
}
