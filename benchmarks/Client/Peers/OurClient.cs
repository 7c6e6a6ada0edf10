using System.Buffers;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The client that our generator makes of the bundled document.</summary>
internal static class OurClient
{
    private static readonly ArrayBufferWriter<byte> Output = new(1 << 23);

    public static object? Read(byte[] json) => ListWorkflowRunLogsResponse.FromJson(json);

    /// <summary>Into memory that is used again.</summary>
    public static ReadOnlyMemory<byte> Write(object page)
    {
        Output.ResetWrittenCount();
        ((ListWorkflowRunLogsResponse)page).WriteJson(Output);
        return Output.WrittenMemory;
    }

    /// <summary>With a credential, which it asks for; nothing else differs from the defaults.</summary>
    public static UpstashWorkflowClient At(string address)
        => new(new UpstashWorkflowClientOptions { BaseAddress = new Uri(address), Credential = UpstashWorkflowAuth.BearerAuth("token") });

    public static byte[] ToJson(object page) => Write(page).ToArray();
}
