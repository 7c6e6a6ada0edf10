using System.Text;
using System.Text.RegularExpressions;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The documents that are measured.</summary>
internal sealed partial record SampleDocument(string Name, string Text)
{
    private const int Copies = 10;

    public static SampleDocument Bundled { get; } = new("bundled", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "openapi.yaml")));

    /// <summary>The paths and schemas of the bundled document ten times, under new names.</summary>
    public static SampleDocument TimesTen { get; } = new("times-ten", Multiply(Bundled.Text));

    public static IReadOnlyList<SampleDocument> All { get; } = [Bundled, TimesTen];

    /// <summary>One of <see cref="All"/> by name, or else a file.</summary>
    public static SampleDocument Find(string nameOrPath)
        => All.FirstOrDefault(document => document.Name == nameOrPath) ?? new SampleDocument(nameOrPath, File.ReadAllText(nameOrPath));

    private static string Multiply(string text)
    {
        const string Paths = "\npaths:\n", Schemas = "\ncomponents:\n  schemas:\n", Security = "\n  securitySchemes:\n";
        int paths = text.IndexOf(Paths, StringComparison.Ordinal) + Paths.Length;
        int schemas = text.IndexOf(Schemas, StringComparison.Ordinal);
        int schemasStart = schemas + Schemas.Length;
        int security = text.IndexOf(Security, StringComparison.Ordinal) + 1;

        var result = new StringBuilder(text, 0, paths, text.Length * Copies);
        AppendCopies(result, text[paths..(schemas + 1)]);
        result.Append(Schemas.AsSpan(1));
        AppendCopies(result, text[schemasStart..security]);
        return result.Append(text.AsSpan(security)).ToString();
    }

    private static void AppendCopies(StringBuilder result, string part)
    {
        for (int copy = 0; copy < Copies; copy++)
            result.Append(Renamed().Replace(part, copy == 0 ? "$0" : "${0}" + (copy + 1)));
    }

    /// <summary>A path, a tag, a summary, a schema or a reference to one: what has to be different in each copy.</summary>
    [GeneratedRegex(@"(?<=^  )/[^:\n]+(?=:$)|(?<=^        - )Logs$|(?<=^      summary: )[^\n]+$|(?<=^    )[A-Z]\w+(?=:$)|(?<='#/components/schemas/)\w+(?=')", RegexOptions.Multiline)]
    private static partial Regex Renamed();
}
