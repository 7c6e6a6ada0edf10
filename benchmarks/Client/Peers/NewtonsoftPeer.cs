using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Upstash.Workflow.Benchmarks.Plain;

namespace Upstash.Workflow.Benchmarks;

/// <summary>Newtonsoft.Json from and to a stream.</summary>
internal static class NewtonsoftPeer
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        // The keys of a map are data.
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy { ProcessDictionaryKeys = false } },
        NullValueHandling = NullValueHandling.Ignore,
    });

    private static readonly MemoryStream Output = new(1 << 23);

    public static object? Read(byte[] json)
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(json)));
        return Serializer.Deserialize<PlainPage>(reader);
    }

    public static ReadOnlyMemory<byte> Write(object page)
    {
        Output.SetLength(0);
        using (var writer = new StreamWriter(Output, new UTF8Encoding(false), leaveOpen: true))
            Serializer.Serialize(writer, page);
        return Output.GetBuffer().AsMemory(0, (int)Output.Length);
    }

    public static byte[] ToJson(object page) => Write(page).ToArray();
}
