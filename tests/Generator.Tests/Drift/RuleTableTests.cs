using System.Globalization;
using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Drift;

/// <summary>The table in <c>docs/drift.md</c> is printed from the descriptors; <c>UPDATE_SNAPSHOTS=1</c> writes it again.</summary>
public sealed class RuleTableTests
{
    private const string Begin = "<!-- rules -->\n", End = "<!-- end of rules -->";

    private static readonly string Page = Path.Combine(Repository.Root, "docs", "drift.md");

    [Fact]
    public async Task The_table_of_rules_is_true()
    {
        string text = await File.ReadAllTextAsync(Page);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, end = text.IndexOf(End, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(Page, text[..begin] + Table + text[end..]);
        else
            Assert.Equal(Table, text[begin..end]);
    }

    private static string Table => "| rule | class | when | felt |\n|---|---|---|---|\n" + string.Concat(Rules.Select(Row));

    private static IEnumerable<DiagnosticDescriptor> Rules
        => typeof(Descriptors).GetFields().Select(member => member.GetValue(null)).OfType<DiagnosticDescriptor>()
            .Where(rule => rule.Category == "Upstash.Workflow.Drift").OrderBy(rule => rule.Id, StringComparer.Ordinal);

    private static string Row(DiagnosticDescriptor rule)
    {
        string title = rule.Title.ToString(CultureInfo.InvariantCulture), felt = rule.Description.ToString(CultureInfo.InvariantCulture);
        return $"| {rule.Id} | {ClassOf(rule)} | {char.ToLowerInvariant(title[0])}{title[1..]} | {(felt == "-" ? "" : felt)} |\n";
    }

    private static string ClassOf(DiagnosticDescriptor rule) => rule switch
    {
        { IsEnabledByDefault: false } => "off",
        { DefaultSeverity: DiagnosticSeverity.Error } => "breaking",
        { DefaultSeverity: DiagnosticSeverity.Warning } => "risky",
        _ => "additive",
    };
}
