using System.IO.Compression;

namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>Bodies in a <c>Content-Encoding</c>.</summary>
internal static class Compressed
{
    public static byte[] As(string encoding, byte[] body, CompressionLevel level = CompressionLevel.Fastest)
    {
        using MemoryStream output = new();
        using (Stream compressor = encoding switch
        {
            "gzip" => new GZipStream(output, level),
            "br" => new BrotliStream(output, level),
            "deflate" => new ZLibStream(output, level),
            _ => throw new ArgumentOutOfRangeException(nameof(encoding)),
        })
            compressor.Write(body);
        return output.ToArray();
    }

    /// <summary>An answer of so many MiB of white space in few bytes: members of gzip follow each other in one body.</summary>
    public static byte[] Bomb(int mebibytes, string status = "200 OK")
    {
        byte[] blank = new byte[1 << 20];
        blank.AsSpan().Fill((byte)' ');
        byte[] member = As("gzip", blank, CompressionLevel.SmallestSize);
        byte[] bomb = [.. Enumerable.Repeat(member, mebibytes).SelectMany(bytes => bytes)];
        return Reply.Whole(bomb, $"HTTP/1.1 {status}", "Content-Type: application/json", "Content-Encoding: gzip");
    }
}
