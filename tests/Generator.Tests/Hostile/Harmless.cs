using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Hostile;

/// <summary>What generated code must be whatever the document says. The trees are parsed: a word in a comment is no code.</summary>
internal static class Harmless
{
    private static readonly string[] Dangerous = ["File", "Process", "Environment"];

    // The compiler we test with is the oldest we support: what it calls preview is C# 13.
    private static readonly LanguageVersion[] Versions = [LanguageVersion.CSharp12, LanguageVersion.Preview];

    public static void AssertSound(GeneratorRun run)
    {
        Assert.Null(run.Exception);
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id is "UWG1099" or "CS8785");
        Assert.All(run.Diagnostics, diagnostic => Assert.True(IsLocated(diagnostic, run.Input.Documents[0].Path), GeneratorRun.Describe(diagnostic)));
        Assert.True(run.Sources.Count > 0 || run.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), "Nothing came out, and nothing was said.");
    }

    public static bool IsLocated(Diagnostic diagnostic, string path)
        => diagnostic.Location.Kind == LocationKind.ExternalFile && diagnostic.Location.GetLineSpan().Path == path;

    public static void AssertTrees(GeneratorRun run)
    {
        SyntaxNode[] roots = [.. run.Sources.Values.Select(source => CSharpSyntaxTree.ParseText(source, GeneratorHarness.ParseOptions).GetRoot())];
        // A schema may be called File: then it is a class of the document's.
        string[] dangerous = [.. Dangerous.Except(roots.SelectMany(Names))];
        foreach (SyntaxNode root in roots)
        {
            Assert.DoesNotContain(Names(root), name => name.StartsWith("Pwn", StringComparison.Ordinal));
            Assert.DoesNotContain(root.DescendantNodes().OfType<AttributeSyntax>(), attribute => attribute.Name.ToString().Contains("ModuleInitializer", StringComparison.Ordinal));
            Assert.DoesNotContain(root.DescendantNodes().OfType<SimpleNameSyntax>(), name => dangerous.Contains(name.Identifier.ValueText));
            Assert.All(root.DescendantTrivia().Where(trivia => trivia.IsDirective), AssertDirective);
            Assert.DoesNotContain(root.ToFullString().EnumerateRunes(), rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format);
        }
    }

    public static void AssertCompilesEverywhere(GeneratorRun run)
    {
        foreach (LanguageVersion version in Versions)
        {
            CSharpParseOptions parsing = GeneratorHarness.ParseOptions.WithLanguageVersion(version);
            IEnumerable<SyntaxTree> trees = run.Sources.Select(source => CSharpSyntaxTree.ParseText(source.Value, parsing, source.Key, Encoding.UTF8));
            CSharpCompilation compilation = GeneratorHarness.CreateCompilation(run.Input).RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
            IEnumerable<Diagnostic> problems = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
            Assert.Equal([], problems.Take(5).Select(problem => $"{version}: {problem}\n{LineOf(problem)}"));
        }
    }

    /// <summary>The same document on another machine: another culture, other line ends, another folder.</summary>
    public static void AssertDeterministic(GeneratorRun run)
    {
        DocumentInput document = run.Input.Documents[0];
        string windows = document.Text!.ReplaceLineEndings("\r\n");
        bool hasOnlyLineFeeds = windows.Replace("\r\n", "\n", StringComparison.Ordinal) == document.Text;
        GeneratorInput elsewhere = run.Input with { Documents = [document with { Path = "/other/folder/" + document.Path, Text = hasOnlyLineFeeds ? windows : document.Text }] };
        Assert.Equal(run.AllText, Cultures.In("tr-TR", () => GeneratorHarness.Run(elsewhere)).AllText);
    }

    private static IEnumerable<string> Names(SyntaxNode root) => root.DescendantNodes().Select(node => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => "",
    });

    private static void AssertDirective(SyntaxTrivia trivia)
        => Assert.True(trivia.Kind() is SyntaxKind.NullableDirectiveTrivia or SyntaxKind.PragmaWarningDirectiveTrivia, trivia.ToString());

    private static string LineOf(Diagnostic problem)
        => problem.Location.SourceTree?.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
}
