using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;
using Peers.WithKiota;
using Peers.WithKiota.V2.Workflows.Logs;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The models that Kiota makes, by its parse nodes and its writer.</summary>
internal static class KiotaPeer
{
    private const string Json = "application/json";

    private static readonly JsonParseNodeFactory Nodes = new();
    private static readonly JsonSerializationWriterFactory Writers = new();
    private static readonly MemoryStream Output = new(1 << 23);

    public static object? Read(byte[] json)
        => Nodes.GetRootParseNodeAsync(Json, new MemoryStream(json)).GetAwaiter().GetResult()
            .GetObjectValue(LogsGetResponse.CreateFromDiscriminatorValue);

    public static ReadOnlyMemory<byte> Write(object page)
    {
        using ISerializationWriter writer = Writers.GetSerializationWriter(Json);
        writer.WriteObjectValue(null, (LogsGetResponse)page);
        using Stream content = writer.GetSerializedContent();
        Output.SetLength(0);
        content.CopyTo(Output);
        return Output.GetBuffer().AsMemory(0, (int)Output.Length);
    }

    /// <summary>With the handlers that Kiota's own factory sets up.</summary>
    public static KiotaClient At(string address)
        => new(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = address });

    public static byte[] ToJson(object page) => Write(page).ToArray();
}
