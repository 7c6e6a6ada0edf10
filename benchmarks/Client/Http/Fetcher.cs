using System.Net.Http.Json;
using System.Text.Json;
using Upstash.Workflow.Benchmarks.Plain;

namespace Upstash.Workflow.Benchmarks;

/// <summary>A client that gets a page, with an <see cref="HttpClient"/> of its own.</summary>
internal sealed record Fetcher(string Name, Func<Task<object?>> FetchAsync, Func<object, byte[]> ToJson)
{
    private const string GetFromJson = "`GetFromJsonAsync`, source-generated context";

    private const string NSwagSystemText = "NSwag, System.Text.Json";
    private const string NSwagNewtonsoft = "NSwag, Newtonsoft.Json";
    private const string Kiota = "Kiota";
    private const string Path = "/v2/workflows/logs";

    /// <summary>Those that a goal is set for.</summary>
    public static IReadOnlyList<string> WithGoals { get; } = [GetFromJson, NSwagSystemText, NSwagNewtonsoft, Kiota];

    /// <param name="address">What stands before the path of the operation.</param>
    public static IReadOnlyList<Fetcher> All(string address)
    {
        UpstashWorkflowClient ours = OurClient.At(address);
        var plain = new HttpClient();
        var pooled = new PooledFetcher(new HttpClient(), address + Path, static body => JsonSerializer.Deserialize(body, PlainJson.Default.PlainPage));
        var systemText = new Peers.NSwagSystemText.NSwagClient(new HttpClient()) { BaseUrl = address };
        var newtonsoft = new Peers.NSwagNewtonsoft.NSwagClient(new HttpClient()) { BaseUrl = address };
        Peers.WithKiota.KiotaClient kiota = KiotaPeer.At(address);
        IRefitLogs refit = RefitPeer.At(address);
        return
        [
            new("ours", async () => await ours.Logs.ListWorkflowRunLogsPageAsync(), OurClient.ToJson),
            new(GetFromJson, async () => await plain.GetFromJsonAsync(address + Path, PlainJson.Default.PlainPage), SystemTextPeer.ToJson),
            new("`ResponseHeadersRead`, pooled buffer, source-generated context", pooled.FetchAsync, SystemTextPeer.ToJson),
            new(NSwagSystemText, async () => await systemText.LogsAsync(), NSwagSystemTextPeer.ToJson),
            new(NSwagNewtonsoft, async () => await newtonsoft.LogsAsync(), NewtonsoftPeer.ToJson),
            new(Kiota, async () => await kiota.V2.Workflows.Logs.GetAsync(), KiotaPeer.ToJson),
            new("Refit, source-generated context", async () => await refit.GetPageAsync(), SystemTextPeer.ToJson),
        ];
    }

    public Variant ToVariant() => Variant.OfAsync(Name, FetchAsync);

    public void Check(byte[] json) => SameAnswer.Check(Name, json, ToJson(FetchAsync().GetAwaiter().GetResult()!));
}
