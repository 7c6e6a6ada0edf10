using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>
/// Reads the elements of one file: keywords of the expected kind, references followed. What is not as OpenAPI has it is reported and read
/// as if it were not there, so that a slip costs the keyword it is in and nothing around it.
/// </summary>
internal sealed class ElementReader(SpecFile file, SpecVersion version, ReferenceResolver references, DiagnosticBag diagnostics)
{
    private Anchors? _anchors;

    private int _numbers;

    /// <summary>Where the file's references ended, by their text: most of them are written many times.</summary>
    public Dictionary<string, ReferenceOutcome> Outcomes { get; } = new(StringComparer.Ordinal);

    public SpecFile File { get; } = file;

    public SpecVersion Version { get; } = version;

    public DiagnosticBag Diagnostics { get; } = diagnostics.ForFile(file.Path);

    /// <summary>For another file of the same document.</summary>
    public ElementReader ForFile(SpecFile other) => new(other, Version, references, diagnostics);

    /// <summary>Tells the schemas of a file apart.</summary>
    public int NextNumber() => ++_numbers;

    public SpecNode? Find(string pointer) => JsonPointer.Find(File.Root, pointer);

    /// <summary>The pointer as OpenAPI 3 has it, each token spelt in the one way.</summary>
    public string Canonical(string pointer)
    {
        string canonical = JsonPointer.IsPlain(pointer) ? pointer : JsonPointer.Tokens(pointer).Aggregate("#", JsonPointer.Append);
        return Version == SpecVersion.Swagger20 ? SwaggerPointer.ToOpenApi3(canonical, File.Root) : canonical;
    }

    public SpecMapping? FindAnchor(string name) => (_anchors ??= new Anchors(File.Root)).Find(name);

    public ReferenceTarget? Resolve(SpecScalar reference, string section) => references.Resolve(reference, section, this);

    /// <summary>A schema is one object however often it is asked for: what is found out about it is found out once.</summary>
    public OpenApiSchema? ReadSchema(SpecNode node)
    {
        if (node is not SpecMapping mapping)
            return ReadSchemaScalar(node);
        if (mapping.Element is OpenApiSchema known && known.IsOf(this))
            return known;
        OpenApiSchema schema = SchemaReader.Read(mapping, this);
        mapping.Element = schema;
        return schema;
    }

    /// <summary>The mapping an element stands in, behind its reference; null when it is none, or leads nowhere.</summary>
    public ElementSource? Read(SpecNode node, string section)
    {
        if (AsMapping(node) is not { } mapping)
            return null;
        if (mapping["$ref"] is not SpecScalar reference)
            return new ElementSource(mapping, this, null, null);
        return Resolve(reference, section) is { } target && target.Reader.AsMapping(target.Node) is { } found
            ? new ElementSource(found, target.Reader, target.Pointer, mapping)
            : null;
    }

    public SpecMapping? AsMapping(SpecNode node) => node as SpecMapping ?? Refuse<SpecMapping>(node, "an object");

    public SpecSequence? AsSequence(SpecNode node) => node as SpecSequence ?? Refuse<SpecSequence>(node, "a list");

    public string? AsText(SpecNode node)
    {
        if (node is SpecScalar scalar)
            return scalar.Kind == ScalarKind.Null ? null : scalar.Text;
        Refuse<SpecScalar>(node, "a text");
        return null;
    }

    public bool? AsFlag(SpecNode node)
    {
        if (node is SpecScalar { Kind: ScalarKind.Boolean } flag)
            return ScalarRules.IsTrue(flag);
        // In quotes it is a text, but nobody can mean anything else.
        if (node is SpecScalar { Text: "true" or "false" } quoted)
            return quoted.Text == "true";
        Refuse<SpecScalar>(node, "true or false");
        return null;
    }

    /// <summary>A number as JSON writes it.</summary>
    public string? AsNumber(SpecNode node)
    {
        string? number = node is SpecScalar { Kind: ScalarKind.String } quoted && ScalarRules.Classify(quoted.Text) is ScalarKind.Integer or ScalarKind.Number
            ? quoted.Text
            : node is SpecScalar scalar ? ScalarRules.JsonNumber(scalar) : null;
        if (number is null)
            Refuse<SpecScalar>(node, "a number");
        return number;
    }

    public void ReportUnknownKey(SpecEntry entry)
        => Report(entry.KeySpan, $"The key '{entry.Key}'", "OpenAPI knows no such key there (a typing error?)", entry.Value);

    public void Report(SourceSpan span, string element, string reason, SpecNode node, string instead = "It is read as if it were not there.")
        => Diagnostics.Report(Descriptors.Unsupported, span, element, reason, instead, File.PointerOf(node));

    public string PointerOfParent(SpecNode node)
    {
        string pointer = File.PointerOf(node);
        return pointer.Substring(0, pointer.LastIndexOf('/') is >= 0 and var end ? end : pointer.Length);
    }

    // In 3.1 true and false are schemas; false takes nothing, which no type can say.
    private OpenApiSchema? ReadSchemaScalar(SpecNode node)
    {
        if (node is not SpecScalar { Kind: ScalarKind.Boolean })
            Refuse<SpecMapping>(node, "a schema");
        return new OpenApiSchema(new SpecMapping(node.Span, []), this);
    }

    private T? Refuse<T>(SpecNode node, string expected)
        where T : SpecNode
    {
        bool isEmpty = node is SpecScalar { Kind: ScalarKind.Null };
        string name = JsonPointer.Last(File.PointerOf(node)) ?? "";
        Report(node.Span, $"The value of '{Excerpt.Of(name)}'", isEmpty ? $"there is none, where {expected} is expected" : $"it is no {expected.Substring(expected.IndexOf(' ') + 1)}", node);
        return null;
    }
}
