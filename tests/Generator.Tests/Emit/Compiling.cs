using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Tests.Emit;

/// <summary>Compiles generated text as strictly as a user might: every warning an error, docs demanded, at the oldest C# we promise.</summary>
internal static class Compiling
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Strict = new(
        OutputKind.DynamicallyLinkedLibrary,
        generalDiagnosticOption: ReportDiagnostic.Error,
        warningLevel: 9999,
        nullableContextOptions: NullableContextOptions.Enable);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Parsing, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>The texts compile together without a single warning.</summary>
    public static CSharpCompilation ShouldCompile(params IEnumerable<string> texts)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Generated", texts.Select(Parse), References, Strict);
        string[] problems =
        [
            .. compilation.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)
                .Select(static diagnostic => $"{diagnostic}\n    {LineOf(diagnostic)}"),
        ];
        Assert.True(problems.Length == 0, string.Join('\n', problems));
        return compilation;
    }

    public static string Emit(object part, DocumentContext? context = null)
        => Upstash.Workflow.Generator.Emit.SourceEmitter.Emit(new SourceUnit(context ?? Sample.Context, "Unit.g.cs", Named(part)));

    /// <summary>Samples say nothing of private members, which Bind names.</summary>
    private static object Named(object part) => part switch
    {
        TagClientModel client => PrivateMembers.Name(client),
        RootClientModel client => PrivateMembers.Name(client),
        _ => part,
    };

    private static string LineOf(Diagnostic diagnostic)
        => diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
}
