using Refit;
using Upstash.Workflow.Benchmarks.Plain;

namespace Upstash.Workflow.Benchmarks;

/// <summary>How Refit reads a response, with the same context as <see cref="SystemTextPeer"/>.</summary>
internal static class RefitPeer
{
    private static SystemTextJsonContentSerializer Serializer { get; } = new(PlainJson.Default.Options);

    public static object? Read(byte[] json)
    {
        using var content = new ByteArrayContent(json);
        return Serializer.FromHttpContentAsync<PlainPage>(content).GetAwaiter().GetResult();
    }

    public static IRefitLogs At(string address)
        => RestService.For<IRefitLogs>(new HttpClient { BaseAddress = new Uri(address) }, new RefitSettings(Serializer));
}
