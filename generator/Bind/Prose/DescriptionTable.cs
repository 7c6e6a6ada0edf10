namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// A Markdown table of values in a description. Works on the parsed text, where folding has already joined the lines that the YAML
/// breaks; a row may keep leading spaces. Conservative: at least two rows whose first cell is one back-ticked value.
/// </summary>
internal static class DescriptionTable
{
    public static IReadOnlyList<ProseValue> FindValues(string? description)
    {
        if (description is null || description.IndexOf('|') < 0)
            return [];
        var values = new List<ProseValue>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (string[] cells in Rows(description))
        {
            if (BackTicked(cells[0]) is { } value && known.Add(value))
                values.Add(new ProseValue(value, cells.Length > 1 ? cells[1] : ""));
        }

        return values.Count >= 2 ? values : [];
    }

    private static IEnumerable<string[]> Rows(string? description)
    {
        List<string> table = [.. Lines(description ?? "").Where(IsRow)];
        int delimiter = table.FindIndex(static line => Cells(line).All(IsDelimiter));
        return delimiter < 0 ? [] : table.Skip(delimiter + 1).Select(Cells);
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(static line => line.Trim());

    public static bool IsRow(string line) => line.Length > 1 && line[0] == '|' && line[line.Length - 1] == '|';

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(static cell => cell.Trim())];

    private static bool IsDelimiter(string cell) => cell.Length > 0 && cell.Trim(':').All(static c => c == '-') && cell.Contains('-');

    private static string? BackTicked(string cell)
    {
        if (cell.Length < 3 || cell[0] != '`' || cell[cell.Length - 1] != '`')
            return null;
        string value = cell.Substring(1, cell.Length - 2);
        return IsIdentifierLike(value) ? value : null;
    }

    private static bool IsIdentifierLike(string value)
        => value.Length <= 64 && char.IsLetter(value[0]) && value.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':');
}
