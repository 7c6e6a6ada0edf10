using System.Globalization;
using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;
using static Upstash.Workflow.Generator.Tests.Emit.Sample;

namespace Upstash.Workflow.Generator.Tests.Emit;

/// <summary>Text that tries to become code, in every place of a model that holds text of a document.</summary>
public sealed class HostileTextTests
{
    private const string Pwn = "public static class Pwned { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Pwn() { } }";

    [Theory]
    [InlineData("ok\n}} " + Pwn)]
    [InlineData("ok\r" + Pwn)]
    [InlineData("ok\u0085" + Pwn)]
    [InlineData("ok\u2028" + Pwn)]
    [InlineData("ok\u2029" + Pwn)]
    [InlineData("*/ " + Pwn + " /*")]
    [InlineData("</summary>\n<include file=\"/etc/passwd\" path=\"*\"/>")]
    [InlineData("\"; } " + Pwn + " //")]
    [InlineData("\"\"\"\n" + Pwn)]
    [InlineData("{Pwn()} {{0}} $\"{1}\"")]
    [InlineData("#pragma warning restore\n#if DEBUG\n#error x")]
    [InlineData("\u202E\u2066\uFEFF\0\u0007`<c>`&")]
    [InlineData("\\u0022; \\\" " + Pwn)]
    public void Hostile_text_stays_text(string text) => AssertHarmless(text);

    [Fact]
    public void Any_text_stays_text() => Texts.Any.Sample(AssertHarmless, iter: 25, threads: 1);

    private static void AssertHarmless(string text)
    {
        CSharpCompilation compilation = Compiling.ShouldCompile(Emit(text));
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SyntaxNode root = tree.GetRoot();
            string[] names = [.. root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(static type => type.Identifier.Text)];
            Assert.DoesNotContain(names, static name => name.StartsWith("Pwn", StringComparison.Ordinal));
            Assert.DoesNotContain(root.DescendantNodes().OfType<AttributeSyntax>(), static attribute => attribute.Name.ToString().Contains("ModuleInitializer"));
            Assert.All(
                root.DescendantTrivia().Where(static trivia => trivia.IsDirective),
                static trivia => Assert.True(trivia.Kind() is SyntaxKind.NullableDirectiveTrivia or SyntaxKind.PragmaWarningDirectiveTrivia));
            AssertWellFormatted(tree.ToString());
        }
    }

    private static void AssertWellFormatted(string source)
    {
        Assert.DoesNotContain(source.EnumerateRunes(), static rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format);
        Assert.DoesNotContain('\r', source);
        Assert.DoesNotContain(" \n", source, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", source, StringComparison.Ordinal);
        Assert.DoesNotContain("{\n\n", source, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n}", source, StringComparison.Ordinal);
        Assert.EndsWith("}\n", source, StringComparison.Ordinal);
    }

    /// <summary>A model of every kind with the text wherever a document's text can be.</summary>
    private static IEnumerable<string> Emit(string text)
    {
        Documentation documentation = new(text, new[] { text }.ToEquatableArray(), text);
        DocumentContext context = Context with { FileName = text };
        ParameterModel parameter = Parameter("Name", Text, wireName: text, limits: ParameterLimits.None with { MaxLength = 3 }) with { Documentation = documentation };
        PairMember part = new("A", text, PrimitiveKind.String, documentation);
        yield return Compiling.Emit(Object("Pet", Property("Name", Text, wireName: text) with { Documentation = documentation }) with { Documentation = documentation }, context);
        yield return Compiling.Emit(Object("Bare", Property("Name", Text, PropertyPresence.RequiredNullable, wireName: text)), context);
        yield return Compiling.Emit(
            new OpenEnumModel("Color", documentation, false, new[] { new OpenEnumMember("Red", text, documentation), new("Blue", "x" + text, Documentation.None) }.ToEquatableArray()),
            context);
        yield return Compiling.Emit(
            new QueryModel(
                "PetsQuery",
                documentation,
                new[] { parameter }.ToEquatableArray(),
                new[] { new PairModel("Pair", documentation, part, part with { Name = "B", Kind = PrimitiveKind.Int64 }, text + "@") }.ToEquatableArray()),
            context);
        OperationModel operation = HostileOperation(text, documentation, parameter);
        yield return Compiling.Emit(Client(operation) with { Documentation = documentation }, context);
        yield return Compiling.Emit(HostileRoot(text, documentation, operation), context);
    }

    private static OperationModel HostileOperation(string text, Documentation documentation, ParameterModel parameter) => Operation("GetPet") with
    {
        HttpMethod = text,
        PathTemplate = text,
        Path = Path((text, null), (null, text)),
        PathParameters = new[] { parameter with { Name = "id", IsRequired = true } }.ToEquatableArray(),
        HeaderParameters = new[] { parameter with { Name = "header" } }.ToEquatableArray(),
        Query = "PetsQuery",
        Body = new RequestBodyModel(new ObjectType("Pet"), text, false, documentation),
        Response = Json(new ObjectType("Pet")) with { Documentation = documentation },
        Errors = new[] { new ErrorModel(400, 499, new ObjectType("Pet"), text) }.ToEquatableArray(),
        Security = new[] { new SecurityAlternative(new[] { text, text }.ToEquatableArray()) }.ToEquatableArray(),
        Documentation = documentation,
    };

    private static RootClientModel HostileRoot(string text, Documentation documentation, OperationModel operation) => Root(operation) with
    {
        AuthName = "PetAuth",
        Title = text,
        Version = text,
        BaseAddress = text,
        TokenScheme = "Key",
        Documentation = text.Length % 2 == 0 ? documentation : Documentation.None,
        SecuritySchemes = new[] { new SecuritySchemeModel(text, "Key", SecuritySchemeKind.ApiKeyInHeader, text, documentation) }.ToEquatableArray(),
        TagClients = new[] { new TagClientReference("PetsClient", "Pets", documentation) }.ToEquatableArray(),
    };
}
