using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Turns descriptions into what a doc comment says.</summary>
internal static class Documentations
{
    /// <param name="facts">What the schema adds to the prose: limits, defaults, units. Each is a paragraph of its own.</param>
    public static Documentation Create(string? description, string pointer, IEnumerable<string>? facts = null)
    {
        if (facts is null && (description is null || IsOneParagraph(description)))
            return description is null && pointer.Length == 0 ? Documentation.None : new Documentation(description?.Trim() ?? "", EquatableArray<string>.Empty, pointer);
        List<string> paragraphs = Paragraphs(description);
        string summary = paragraphs.Count > 0 ? paragraphs[0] : "";
        if (paragraphs.Count < 2 && facts is null)
            return summary.Length + pointer.Length == 0 ? Documentation.None : new Documentation(summary, EquatableArray<string>.Empty, pointer);
        if (paragraphs.Count > 0)
            paragraphs.RemoveAt(0);
        paragraphs.AddRange(facts ?? []);
        return new Documentation(summary, paragraphs.ToEquatableArray(), pointer);
    }

    /// <summary>For a summary of its own (an operation's) in front of the description.</summary>
    public static Documentation Create(string? summary, string? description, string pointer)
        => string.IsNullOrWhiteSpace(summary)
            ? Create(description, pointer)
            : new Documentation(EndSentence(summary!.Trim()), Paragraphs(description).ToEquatableArray(), pointer);

    private static bool IsOneParagraph(string text) => text.IndexOf('\n') < 0 && !string.IsNullOrWhiteSpace(text) && !DescriptionTable.IsRow(text.Trim());

    private static List<string> Paragraphs(string? description)
    {
        var paragraphs = new List<string>();
        if (string.IsNullOrWhiteSpace(description))
            return paragraphs;
        if (IsOneParagraph(description!))
        {
            paragraphs.Add(description!.Trim());
            return paragraphs;
        }

        var current = new List<string>();
        foreach (string line in description!.Split('\n').Select(static line => line.Trim()))
        {
            // The constants' own comments say what the rows of a table said.
            if (DescriptionTable.IsRow(line))
            {
                Flush(paragraphs, current);
                EndBeforeTable(paragraphs);
                continue;
            }

            bool startsItem = line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal);
            if (line.Length == 0 || startsItem)
                Flush(paragraphs, current);
            if (line.Length > 0)
                current.Add(line);
        }

        Flush(paragraphs, current);
        return paragraphs;
    }

    /// <summary>"Filter by state. Known states are:" leads to a table that is not there: its last sentence goes, if there is another.</summary>
    private static void EndBeforeTable(List<string> paragraphs)
    {
        if (paragraphs.Count == 0 || !paragraphs[paragraphs.Count - 1].EndsWith(":", StringComparison.Ordinal))
            return;
        string last = paragraphs[paragraphs.Count - 1];
        paragraphs.RemoveAt(paragraphs.Count - 1);
        int end = LastSentence(last);
        if (end > 0)
            paragraphs.Add(last.Substring(0, end));
        else if (paragraphs.Count == 0)
            paragraphs.Add(last.TrimEnd(':', ' ') + ".");
    }

    // Not at every full stop: "e.g. one" is no end.
    private static int LastSentence(string text)
    {
        for (int i = text.Length - 2; i > 0; i--)
        {
            if (text[i] == ' ' && (text[i - 1] is '.' or '!' or '?') && char.IsUpper(text[i + 1]))
                return i;
        }

        return 0;
    }

    private static void Flush(List<string> paragraphs, List<string> lines)
    {
        if (lines.Count > 0)
            paragraphs.Add(string.Join(" ", lines));
        lines.Clear();
    }

    private static string EndSentence(string text) => text[text.Length - 1] is '.' or '!' or '?' or ':' ? text : text + ".";
}
