using System.Text.Encodings.Web;
using System.Text.Json;
using Upstash.Workflow.Benchmarks.Plain;

namespace Upstash.Workflow.Benchmarks.Payloads;

/// <summary>A page of <c>GET /v2/workflows/logs</c> as it comes over the wire, the same bytes on every machine.</summary>
internal sealed record Payload(string Name, byte[] Json)
{
    // As a server writes that is not on .NET: raw UTF-8.
    private static readonly PlainJson Raw = new(new(PlainJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static readonly PlainJson Indented = new(new(Raw.Options) { WriteIndented = true });

    // The size is in the name, roughly. "meta" has bodies cut to about 2 %: structure and headers dominate.
    private static readonly OrderedDictionary<string, Func<byte[]>> Makers = new()
    {
        ["50K"] = static () => Write(new Pages(1, 0.06).Next(10, 5, 6), Raw),
        ["500K"] = static () => Write(Page500K(), Raw),
        ["5M"] = static () => Write(new Pages(3, 1.8).Next(30, 10, 40), Raw),
        ["meta"] = static () => Write(PageMeta(), Raw),
        ["500K indented"] = static () => Write(Page500K(), Indented),
        ["meta indented"] = static () => Write(PageMeta(), Indented),
        ["500K shuffled"] = static () => Reshape.Shuffle(Write(Page500K(), Raw)),
        // As a server on .NET writes: what is not ASCII as \u, and every quote inside a string, too.
        ["500K escaped"] = static () => Write(Page500K(), PlainJson.Default),
        ["500K unknown"] = static () => Reshape.AddUnknown(Write(Page500K(), Raw)),
        ["meta unknown"] = static () => Reshape.AddUnknown(Write(PageMeta(), Raw)),
    };

    private static readonly Dictionary<string, Payload> Made = [];

    public static IReadOnlyList<string> Names { get; } = [.. Makers.Keys];

    /// <summary>Makes it, unless it was asked for before.</summary>
    public static Payload Get(string name)
        => Made.TryGetValue(name, out Payload? payload) ? payload : Made[name] = new Payload(name, Makers[name]());

    // BenchmarkDotNet shows a parameter by this.
    public override string ToString() => Name;

    private static PlainPage Page500K() => new Pages(2, 0.58).Next(10, 5, 40);

    private static PlainPage PageMeta() => new Pages(4, 0.02).Next(10, 5, 40);

    private static byte[] Write(PlainPage page, PlainJson json) => JsonSerializer.SerializeToUtf8Bytes(page, json.PlainPage);
}
