using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The line of the file in which a description names a value: the text itself is folded and has no lines of its own.</summary>
internal static class ProseLines
{
    /// <param name="pointer">Of the description.</param>
    /// <returns>Null where the value is not found as it is written: its key then has to do.</returns>
    public static SourceSpan? Find(LoadedDocument document, string pointer, string value)
    {
        if (document.Text is not { } text || pointer[0] != '#')
            return null;
        SourceSpan extent = document.Locate(pointer, PointerTarget.Value).Span;
        int end = Math.Min(text.Length, extent.Start + extent.Length);
        int found = Search(text, extent.Start, end, $"`{value}`") is >= 0 and var ticked ? ticked + 1 : Search(text, extent.Start, end, value);
        return found < 0 ? null : new LineMap(text).Span(found, found + value.Length);
    }

    private static int Search(string text, int start, int end, string wanted)
        => start < end ? text.IndexOf(wanted, start, end - start, StringComparison.Ordinal) : -1;
}
