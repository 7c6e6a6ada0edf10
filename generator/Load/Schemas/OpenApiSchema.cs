using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>
/// A schema: what keywords say, whatever version spells them. A reference answers with what it refers to, save for what stands beside it
/// and only describes.
/// </summary>
internal sealed partial class OpenApiSchema
{
    private readonly ElementReader _reader;
    private readonly int _number;
    private readonly ReferenceTarget? _reference;
    private readonly OpenApiSchema? _base;
    private OpenApiSchema? _target;

    // Read once and often asked for. The others are looked up when they are.
    private readonly SpecNode? _properties;
    private readonly SpecNode? _allOf;
    private readonly SpecNode? _oneOf;
    private readonly SpecNode? _anyOf;
    private readonly SpecNode? _items;
    private readonly SpecNode? _enum;
    private readonly SpecNode? _const;
    private readonly bool _hasOthers;

    public OpenApiSchema(SpecMapping node, ElementReader reader)
    {
        (Node, _reader, _number) = (node, reader, reader.NextNumber());
        IReadOnlyList<SpecEntry> entries = node.Entries;
        for (int i = 0; i < entries.Count; i++)
        {
            SpecEntry entry = entries[i];
            switch (entry.Key)
            {
                case "type":
                    _type = ReadType(entry);
                    break;
                case "format":
                    _format = reader.AsText(entry.Value);
                    break;
                case "description":
                    _description = reader.AsText(entry.Value);
                    break;
                case "properties":
                    _properties = entry.Value;
                    break;
                case "items":
                    _items = entry.Value;
                    break;
                case "allOf":
                    _allOf = entry.Value;
                    break;
                case "oneOf":
                    _oneOf = entry.Value;
                    break;
                case "anyOf":
                    _anyOf = entry.Value;
                    break;
                case "enum":
                    _enum = entry.Value;
                    break;
                case "const":
                    _const = entry.Value;
                    break;
                case "nullable" or "x-nullable":
                    _isNullable |= ReadFlag(entry.Value);
                    break;
                case "example" or "examples":
                    break;
                default:
                    _hasOthers = true;
                    CheckKey(entry);
                    break;
            }
        }

        // Swagger 2.0's word for a binary body.
        if (_format is null && node["type"] is SpecScalar { Text: "file" })
            _format = "binary";
    }

    /// <summary>A reference.</summary>
    public OpenApiSchema(SpecMapping node, ElementReader reader, ReferenceTarget target)
        : this(node, reader)
        => _reference = target;

    /// <summary>A reference with more beside it: a part of it, as if it stood in <c>allOf</c>.</summary>
    public OpenApiSchema(SpecMapping node, ElementReader reader, OpenApiSchema referred)
        : this(node, reader)
        => _base = referred;

    public SpecMapping Node { get; }

    /// <summary>Where <see cref="Node"/> stands.</summary>
    public SpecFile File => _reader.File;

    /// <summary>What a reference refers to in the end; null for a schema that stands in its place itself.</summary>
    /// <remarks>Read late: schemas refer to each other in circles.</remarks>
    public OpenApiSchema? Target => _reference is null ? null : _target ??= _reference.Reader.ReadSchema(_reference.Node);

    /// <summary>The pointer of <see cref="Target"/>.</summary>
    public string? Reference => _reference?.Pointer;

    public bool IsReference => _reference is not null;

    /// <summary>What a later stage found out about the schema, kept so that it is found out once; negative until then.</summary>
    public int Finding { get; set; } = -1;

    /// <summary>Sets and maps of schemas ask often, and the runtime's own answer is slow the first time.</summary>
    public override int GetHashCode() => _number;

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>Whether it was read by this reader: a tree can be loaded more than once.</summary>
    public bool IsOf(ElementReader reader) => _reader == reader;

    /// <summary>A schema of the same description that takes anything.</summary>
    public OpenApiSchema WithoutType() => new(new SpecMapping(Node.Span, [.. Node.Entries.Where(static entry => entry.Key == "description")]), _reader);

    /// <summary>A schema that no document has, for what another one implies.</summary>
    /// <param name="place">Where messages about it point.</param>
    public static OpenApiSchema OfType(JsonSchemaType type, OpenApiSchema place)
    {
        var text = new SpecScalar(place.Node.Span, type.ToString().ToLowerInvariant(), ScalarKind.String);
        return new OpenApiSchema(new SpecMapping(place.Node.Span, [new SpecEntry("type", place.Node.Span, text)]), place._reader);
    }

    /// <summary>The schema itself, or what it refers to; the reference when that is nothing.</summary>
    public OpenApiSchema Resolved => Target ?? this;

    private JsonSchemaType? ReadType(SpecEntry entry)
    {
        if (entry.Value is SpecScalar { Kind: ScalarKind.Null, Text: "" })
        {
            _reader.Report(entry.KeySpan, "The key 'type'", "it has no value", entry.Value);
            return null;
        }

        return JsonSchemaTypes.Read(entry.Value, _reader);
    }

    private bool ReadFlag(SpecNode node) => node is not SpecScalar { Kind: ScalarKind.Null } && _reader.AsFlag(node) == true;

    // Since 3.1 a schema may have any key. Before, one that no version knows is a slip.
    private void CheckKey(SpecEntry entry)
    {
        if (_reader.Version < SpecVersion.OpenApi31 && !SchemaKeys.IsKnown(entry.Key))
            _reader.ReportUnknownKey(entry);
    }
}
