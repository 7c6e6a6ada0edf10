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

    public static byte[] ToJson(object page) => Write(page).ToArray();
}
