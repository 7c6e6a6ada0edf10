using System.Buffers;

namespace Upstash.Workflow.Runtime.Internal.Scanning;

/// <summary>Text of a JSON string up to its next quote, escape or control character.</summary>
internal static class TextRun
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, ' ').Select(static control => (byte)control)]);

    public static int Length(ReadOnlySpan<byte> text) => text.IndexOfAny(Ends) is >= 0 and var length ? length : text.Length;
}
