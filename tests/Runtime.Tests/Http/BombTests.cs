using System.IO.Compression;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

/// <summary>Measures what the process allocates, so nothing may run beside it.</summary>
[Collection(nameof(BombTests))]
[CollectionDefinition(nameof(BombTests), DisableParallelization = true)]
public class BombTests
{
    [Fact]
    public async Task Case_20_the_size_limit_counts_what_a_bomb_unpacks_to()
    {
        using var packed = new MemoryStream();
        await using (var compressor = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await compressor.WriteAsync(new byte[200 << 20], TestContext.Current.CancellationToken);
        }

        byte[] bomb = packed.ToArray();
        using LoopbackServer server = LoopbackServer.Answering($"HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Encoding: gzip\nContent-Length: {bomb.Length}", bomb);
        using ApiPipeline api = TestApi.Real(server, options => options.MaxResponseBytes = 1 << 20);
        long before = GC.GetTotalAllocatedBytes();

        var failure = await Assert.ThrowsAsync<ApiResponseException>(() => api.ListAsync());

        Assert.Contains("MaxResponseBytes", failure.Message, StringComparison.Ordinal);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 64 << 20);
    }
}
