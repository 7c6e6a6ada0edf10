using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Upstash.Workflow.Benchmarks.Plain;

namespace ByHand;

/// <summary>What one writes for one operation; the transport is set up as that of the generated client.</summary>
internal sealed class LogsClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _address;

    public LogsClient(string address, string token)
    {
        _address = address;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(30),
        };
        _http = new HttpClient(handler);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public async Task<PlainPage> ListAsync(string state, string label, int count, CancellationToken ct = default)
    {
        string query = string.Create(CultureInfo.InvariantCulture, $"state={Uri.EscapeDataString(state)}&label={Uri.EscapeDataString(label)}&count={count}");
        using HttpResponseMessage response = await _http.GetAsync($"{_address}/v2/workflows/logs?{query}", HttpCompletionOption.ResponseHeadersRead, ct).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(PlainJson.Default.PlainPage, ct).ConfigureAwait(false)
            ?? throw new InvalidDataException("The answer is null.");
    }

    public void Dispose() => _http.Dispose();
}
