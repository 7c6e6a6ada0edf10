using System.Text;

namespace Upstash.Workflow.Generator.Read;

/// <summary>A node as JSON writes it, without white space.</summary>
internal static class JsonText
{
    public static string Of(SpecNode node)
    {
        var json = new StringBuilder();
        Write(json, node);
        return json.ToString();
    }

    /// <summary>A text as JSON writes it.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2);
        WriteString(json, text);
        return json.ToString();
    }

    // Recursive: the reader has bounded the depth (ReadBudget).
    private static void Write(StringBuilder json, SpecNode node)
    {
        switch (node)
        {
            case SpecScalar scalar:
                WriteScalar(json, scalar);
                break;
            case SpecSequence sequence:
                WriteAll(json, '[', sequence.Items, Write, ']');
                break;
            case SpecMapping mapping:
                WriteAll(json, '{', mapping.Entries, WriteEntry, '}');
                break;
        }
    }

    private static void WriteAll<T>(StringBuilder json, char open, IReadOnlyList<T> items, Action<StringBuilder, T> write, char close)
    {
        json.Append(open);
        for (int i = 0; i < items.Count; i++)
        {
            if (i > 0)
                json.Append(',');
            write(json, items[i]);
        }

        json.Append(close);
    }

    private static void WriteEntry(StringBuilder json, SpecEntry entry)
    {
        WriteString(json, entry.Key);
        json.Append(':');
        Write(json, entry.Value);
    }

    private static void WriteScalar(StringBuilder json, SpecScalar scalar)
    {
        if (scalar.Kind == ScalarKind.Null)
            json.Append("null");
        else if (scalar.Kind == ScalarKind.Boolean)
            json.Append(ScalarRules.IsTrue(scalar) ? "true" : "false");
        else if (ScalarRules.JsonNumber(scalar) is { } number)
            json.Append(number);
        else
            WriteString(json, scalar.Text);
    }

    private static void WriteString(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\')
                json.Append('\\').Append(c);
            else if (c < ' ')
                json.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            else
                json.Append(c);
        }

        json.Append('"');
    }
}
