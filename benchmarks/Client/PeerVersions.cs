using System.Globalization;
using System.Reflection;
using System.Runtime.Intrinsics;
using Microsoft.Kiota.Serialization.Json;
using Newtonsoft.Json;
using Refit;

namespace Upstash.Workflow.Benchmarks;

/// <summary>Beside what the client was measured.</summary>
internal static class PeerVersions
{
    public static void Print()
    {
        int bits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
        string today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Console.WriteLine($"""
            {today}, vectors of {bits} bits. Newtonsoft.Json {Of<JsonReader>()}, NSwag {Tool("NSwagTool")}, Kiota {Tool("KiotaTool")} with
            libraries {Of<JsonParseNode>()}, Refit {Of<GetAttribute>()}.

            """);
    }

    // The part after the plus is a commit.
    private static string Of<T>()
        => typeof(T).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string Tool(string key)
        => typeof(PeerVersions).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
