using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>The files as they are written: finds the line of a word within a description, which the tree knows as one text.</summary>
internal sealed class SourceTexts(SpecDocument document)
{
    private readonly Dictionary<string, (string Text, LineMap Lines)> _files = new(StringComparer.Ordinal);

    /// <summary>Null where the text is written in another way than it reads: escapes, folded lines.</summary>
    public LocationInfo? Find(SpecFile file, SpecScalar scalar, string word) => FindAll(file, scalar, word).FirstOrDefault();

    public IEnumerable<LocationInfo> FindAll(SpecFile file, SpecScalar scalar, string word)
    {
        SourceSpan span = scalar.Span;
        (string text, LineMap lines) = Open(file.Path);
        int end = Math.Min(span.Start + span.Length, text.Length);
        for (int at = WholeWords.IndexOf(text, word, Math.Min(span.Start, end), end); at >= 0; at = WholeWords.IndexOf(text, word, at + word.Length, end))
            yield return new LocationInfo(file.Path, lines.Span(at, at + word.Length));
    }

    private (string Text, LineMap Lines) Open(string path)
    {
        if (_files.TryGetValue(path, out (string Text, LineMap Lines) known))
            return known;
        string text = (path == document.Path ? document.Text : document.Companions.FirstOrDefault(file => file.Path == path)?.Text) ?? "";
        return _files[path] = (text, new LineMap(text));
    }
}
