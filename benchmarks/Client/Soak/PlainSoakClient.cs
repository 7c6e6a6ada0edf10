using System.Net.Http.Json;
using Upstash.Workflow.Benchmarks.Plain;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The same loop as one writes it by hand: <see cref="HttpClient"/> and a source-generated context.</summary>
internal sealed class PlainSoakClient(string address) : ISoakClient
{
    private readonly HttpClient _client = new() { DefaultRequestHeaders = { Authorization = new("Bearer", "token") } };

    public async IAsyncEnumerable<object> ListAsync()
    {
        string? cursor = null;
        do
        {
            string query = cursor is null ? "" : "?cursor=" + Uri.EscapeDataString(cursor);
            PlainPage page = (await _client.GetFromJsonAsync($"{address}/v2/workflows/logs{query}", PlainJson.Default.PlainPage))!;
            yield return page;
            cursor = page.Cursor;
        }
        while (!string.IsNullOrEmpty(cursor));
    }

    public void Dispose() => _client.Dispose();
}
