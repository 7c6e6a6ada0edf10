using System.IO.Compression;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Undoes a compression that nobody has undone: a given client may lack automatic decompression.</summary>
internal static class ContentDecoding
{
    private const int MaxLayers = 4;

    public static async ValueTask<Stream> OpenAsync(HttpContent content, CancellationToken ct)
    {
        Stream stream = await content.ReadAsStreamAsync(ct).ConfigureAwait(false);
        string[] encodings = [.. Encodings(content)];
        if (encodings.Length > MaxLayers)
        {
            throw new NotSupportedException("the body is compressed too many times");
        }

        return Enumerable.Reverse(encodings).Aggregate(stream, Decode);
    }

    public static bool IsEncoded(HttpContent content) => Encodings(content).Any();

    // Raw text: the typed view drops what it cannot parse.
    private static IEnumerable<string> Encodings(HttpContent content) =>
        content.Headers.NonValidated.TryGetValues("Content-Encoding", out var values)
            ? values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Where(encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            : [];

    private static Stream Decode(Stream stream, string encoding) => encoding.ToUpperInvariant() switch
    {
        "GZIP" or "X-GZIP" => new GZipStream(stream, CompressionMode.Decompress),
        "DEFLATE" => new ZLibStream(stream, CompressionMode.Decompress),
        "BR" => new BrotliStream(stream, CompressionMode.Decompress),
        _ => throw new NotSupportedException($"the body has the unknown Content-Encoding '{ErrorText.Clean(encoding)}'"),
    };
}
