using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Upstash.Workflow.Generator.Tests.Emit;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Hostile;

/// <summary>Whatever the names of a document are: the code compiles, its own names are names, and on the wire they arrive as they were.</summary>
public sealed class AnyNameTests
{
    private const int NamesOfEach = 40;
    private const int LongestIdentifier = 209;
    private const int LongestHintName = 140;

    private static readonly string[] Difficult =
    [
        "pet", "Pet", "PET", "pe_t", "é", "e\u0301", "É", "ß", "SS", "ı", "I", "i", "İ", "ǆ", "ǅ", "\U0001F600", "a\U0001F600b", "\uD800", "\uDC00", " ", "\t\n", "-", "_", "__", "$", "@", "7", "007", "2fa", "٣",
        "class", "record", "field", "await", "var", "value", "null", "nint", "file", "required", "scoped", "Equals", "GetType", "MemberwiseClone", "ToString", "Finalize", "GetHashCode", "ReferenceEquals", "Clone",
        "EqualityContract", "PrintMembers", "Dispose", "FromJson", "ToJson", "WriteJson", "AdditionalProperties", "System", "String", "Task", "Upstash", "Acme", "Api", "Names", "NamesClient", "INamesClient", "TestClient", "TestClientOptions",
        "TestServers", "TestAuth", "body", "query", "ct", "request", "uri", "json", "output", "utf8Json", "unknown", "_unknown", "index", "member", "Values", "IsKnown", "Value", "Match", "Query", "Async", "petAsync", "petQuery", "petRequest",
        "שלום", "مرحبا", "日本語", "한국어", "a\u200Bb", "a\u202Eb", "\uFEFF", "\u00AD", "\u2060x", "a\u0300\u0301", "Ａ", "ﬁ", "ⅷ", "ªº", "x²", "a·b", "a‿b", "%41", "a%2Fb", "a/b", "a~b", "a~1b", "a#b", "a?b", "a&b=c", "a+b", "a;b", "a,b", "a\"b", "a\\b", "a'b", "{a}", "[a]", "<a>",
        "*", "X-*", "//", "..", "\0", "\u0085", "\u2028", "summary>", "]]>", "$ref", "x-a", "type", "properties", "allOf",
        new string('a', 5_000), new string('A', 5_000), new string('語', 5_000), "a" + new string('-', 5_000) + "b",
    ];

    private static readonly Gen<string> Random = Gen.OneOf(
        Gen.OneOf(Gen.Char, Gen.Char['a', 'z'], Gen.Char['A', 'Z'], Gen.Char['0', '9'], Gen.Char['\u0080', '\u024F'], Gen.Char['\u2000', '\u206F']).Array[1, 12].Select(static parts => new string(parts)),
        Texts.Any.Where(static text => text.Length > 0));

    private static readonly Gen<string[]> Names = Gen.OneOf(Gen.Int[0, Difficult.Length - 1].Select(static index => Difficult[index]), Random)
        .Array[NamesOfEach].Select(static names => names.DistinctBy(Texts.AsUtf8).ToArray());

    public static TheoryData<int> Slices => [.. Enumerable.Range(0, (Difficult.Length + NamesOfEach - 1) / NamesOfEach)];

    [Theory]
    [MemberData(nameof(Slices))]
    public Task Names_that_are_difficult(int slice) => AssertNames([.. Difficult.Skip(slice * NamesOfEach).Take(NamesOfEach).DistinctBy(Texts.AsUtf8)]);

    [Fact]
    public async Task Names_that_nobody_has_thought_of() => await Names.SampleAsync(AssertNames, iter: 4, threads: 1);

    private static async Task AssertNames(string[] names)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(NameDocument.Of(names), "names.json", clientName: "TestClient"));

        Harmless.AssertSound(run);
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == "UWG1004");
        run.AssertCompiles();
        AssertHintNames(run);
        AssertIdentifiers(run);
        await AssertWire(run, names);
    }

    private static void AssertHintNames(GeneratorRun run)
    {
        Assert.Equal(run.Sources.Count, run.Sources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(run.Sources.Keys, static name => Assert.True(name.All(char.IsAscii) && name.Length <= LongestHintName, name));
    }

    private static void AssertIdentifiers(GeneratorRun run)
    {
        foreach (string source in run.Sources.Values)
        {
            IEnumerable<SyntaxToken> identifiers = CSharpSyntaxTree.ParseText(source, GeneratorHarness.ParseOptions).GetRoot().DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken));
            Assert.All(identifiers, static token => Assert.True(token.ValueText.Length <= LongestIdentifier && token.ValueText.All(IsVisible), token.ValueText));
        }
    }

    private static bool IsVisible(char c) => char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.Control);

    private static async Task AssertWire(GeneratorRun run, string[] names)
    {
        using var client = new LoadedClient(run);
        using var wire = new LiveHandler([]);
        using var http = new HttpClient(wire);

        await Calls.CallAll(client.Create(http, static options => options.BaseAddress = new Uri("https://host.example")));

        // A method that gives the headers too sends the same again.
        Dictionary<string, LiveRequest> requests = wire.Requests.DistinctBy(static request => request.Line.Split('?')[0]).ToDictionary(static request => request.Line.Split('?')[0]);
        for (int i = 0; i < names.Length; i++)
        {
            AssertRequest(requests[$"POST /p{i.ToString(CultureInfo.InvariantCulture)}"], names, i);
            if (NameDocument.IsTemplatable(names[i]))
                AssertBody(requests[$"PUT /q{i.ToString(CultureInfo.InvariantCulture)}/{Calls.Text}"], names, i);
        }

        AssertServers(client, names);
    }

    /// <summary>A method for each, whose argument takes the variable's place in the address.</summary>
    private static void AssertServers(LoadedClient client, string[] names)
    {
        MethodInfo[] servers = [.. client.Types.Single(static type => type is { Name: "TestServers", IsAbstract: true }).GetMethods().Where(static method => method.IsStatic && method.ReturnType == typeof(Uri) && method.GetParameters() is [_])];
        string[] addresses = [.. servers.Select(static server => ((Uri)server.Invoke(null, [Calls.Value(server.GetParameters()[0].ParameterType)])!).AbsoluteUri)];
        for (int i = 0; i < names.Length; i++)
        {
            if (NameDocument.IsTemplatable(names[i]) && names[i].IndexOfAny(['?', '#']) < 0)
                Assert.Contains($"https://a{i.ToString(CultureInfo.InvariantCulture)}.example/{Calls.Text}", addresses);
        }
    }

    private static void AssertRequest(LiveRequest request, string[] names, int index)
    {
        string name = names[index];
        Assert.Equal(Texts.AsUtf8(name) + "=" + Calls.Text, Uri.UnescapeDataString(request.Line.Split('?', 2)[1]));
        if (IsToken(name) && !name.EndsWith('*'))
            Assert.Equal(Calls.Text, request.Header(name));
        Assert.Equal(IsToken(name) ? $"{name}={Calls.Text}" : null, request.Header("Cookie"));
        AssertBody(request, names, index);
    }

    private static void AssertBody(LiveRequest request, string[] names, int index)
    {
        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal(NameDocument.Properties(names, index).Select(Texts.AsUtf8), body.RootElement.EnumerateObject().Select(static member => member.Name));
    }

    private static bool IsToken(string name) => name.All(static c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c));
}
