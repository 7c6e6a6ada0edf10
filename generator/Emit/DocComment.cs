using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>
/// Writes doc comments. Its <c>xml</c> parameters are ours and well-formed; text of the document comes in a <see cref="Documentation"/>
/// or through <see cref="DocText"/>.
/// </summary>
internal static class DocComment
{
    /// <summary>The summary, or <paramref name="neutralXml"/> when the document says nothing; then remarks and the JSON pointer.</summary>
    public static void Write(SourceWriter writer, Documentation documentation, string neutralXml)
    {
        IReadOnlyList<string> summary = DocText.Lines(documentation.Summary);
        Element(writer, "summary", "summary", summary.Count > 0 ? summary : [neutralXml]);
        Remarks(writer, documentation);
    }

    public static void Summary(SourceWriter writer, string xml) => Element(writer, "summary", "summary", [xml]);

    public static void Parameter(SourceWriter writer, string name, string text, string neutralXml)
    {
        IReadOnlyList<string> lines = DocText.Lines(text);
        Element(writer, $"param name=\"{name.TrimStart('@')}\"", "param", lines.Count > 0 ? lines : [neutralXml]);
    }

    public static void Returns(SourceWriter writer, string text, string neutralXml)
    {
        IReadOnlyList<string> lines = DocText.Lines(text);
        Element(writer, "returns", "returns", lines.Count > 0 ? lines : [neutralXml]);
    }

    public static void Exception(SourceWriter writer, string cref, params string[] xml)
        => Element(writer, $"exception cref=\"{cref}\"", "exception", xml);

    private static void Remarks(SourceWriter writer, Documentation documentation)
    {
        if (documentation.Remarks.Count == 0 && documentation.Pointer.Length == 0)
            return;
        List<IReadOnlyList<string>> paragraphs = new(documentation.Remarks.Count + 1);
        foreach (string remark in documentation.Remarks)
        {
            if (DocText.Lines(remark) is { Count: > 0 } lines)
                paragraphs.Add(lines);
        }

        if (documentation.Pointer.Length > 0)
            paragraphs.Add([DocText.Code(documentation.Pointer)]);

        if (paragraphs.Count == 1)
        {
            Element(writer, "remarks", "remarks", paragraphs[0]);
        }
        else if (paragraphs.Count > 1)
        {
            writer.Line("/// <remarks>");
            foreach (IReadOnlyList<string> paragraph in paragraphs)
                Element(writer, "para", "para", paragraph);
            writer.Line("/// </remarks>");
        }
    }

    private static void Element(SourceWriter writer, string open, string close, IReadOnlyList<string> lines)
    {
        if (lines.Count == 1 && "/// <></>".Length + open.Length + lines[0].Length + close.Length <= writer.RemainingColumns)
        {
            writer.Line($"/// <{open}>{lines[0]}</{close}>");
            return;
        }

        writer.Line($"/// <{open}>");
        foreach (string text in lines)
            writer.Line($"/// {text}");
        writer.Line($"/// </{close}>");
    }
}
