using System.Buffers;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The best that one can do by hand: the whole body in a rented buffer, then parsed at once.</summary>
internal sealed class PooledFetcher(HttpClient client, string address, PooledFetcher.Parse parse)
{
    private const int FirstSize = 64 * 1024;

    public delegate object? Parse(ReadOnlySpan<byte> body);

    public async Task<object?> FetchAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using Stream body = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int?)response.Content.Headers.ContentLength + 1 ?? FirstSize);
        try
        {
            int length = 0;
            for (int read; (read = await body.ReadAsync(buffer.AsMemory(length))) > 0;)
            {
                length += read;
                if (length == buffer.Length)
                    buffer = Grow(buffer);
            }

            return parse(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
