using System.Globalization;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>The keywords.</summary>
internal sealed partial class OpenApiSchema
{
    private readonly JsonSchemaType? _type;
    private readonly string? _format;
    private readonly string? _description;
    private readonly bool _isNullable;

    private ElementMap<OpenApiSchema>? _propertyMap;
    private ElementMap<OpenApiSchema>? _patternMap;
    private IReadOnlyList<OpenApiSchema>? _allOfList;
    private IReadOnlyList<OpenApiSchema>? _oneOfList;
    private IReadOnlyList<OpenApiSchema>? _anyOfList;
    private IReadOnlyList<OpenApiSchema>? _alternatives;
    private IReadOnlyList<SpecNode>? _enumList;

    /// <summary>The types named by <c>type</c>, with null where <c>nullable</c> says so.</summary>
    public JsonSchemaType? Type
    {
        get
        {
            JsonSchemaType? type = Resolved._type;
            bool isNullable = _isNullable || Resolved._isNullable;
            return isNullable ? (type ?? 0) | JsonSchemaType.Null : type;
        }
    }

    public string? Format => Resolved._format;

    public string? Description => _description ?? Target?.Description;

    public string? Title => Other("title") is { } own ? _reader.AsText(own) : Target?.Title;

    public ElementMap<OpenApiSchema>? Properties => Resolved.OwnProperties;

    public ElementMap<OpenApiSchema>? PatternProperties => Resolved.OwnPatternProperties;

    /// <summary>What names of members look like: the keys of <c>patternProperties</c>, the pattern of <c>propertyNames</c>.</summary>
    public IEnumerable<string> NamePatterns => Resolved is { _hasOthers: true } body ? body.OwnNamePatterns() : [];

    public IReadOnlyList<string> Required => Resolved.OwnRequired;

    public OpenApiSchema? Items => Resolved is { _items: { } items } body ? body.ReadItems(items) : null;

    /// <summary>The schemas of a list's first items.</summary>
    /// <remarks>Until JSON Schema 2020-12 a list behind <c>items</c> said the same.</remarks>
    public IReadOnlyList<OpenApiSchema> PrefixItems
        => Resolved is var body && (body.Other("prefixItems") ?? body._items as SpecSequence) is { } node ? body.ReadList(node) : [];

    /// <summary>Where <see cref="PrefixItems"/> stand.</summary>
    public string PrefixKeyword => Resolved.Other("prefixItems") is null ? "items" : "prefixItems";

    /// <summary>Of the items behind <see cref="PrefixItems"/>; null where nothing is said, or where <c>true</c> or <c>false</c> is.</summary>
    public OpenApiSchema? MoreItems
        => Resolved is var body && (body._items is SpecSequence ? body.Other("additionalItems") : body._items) is SpecMapping mapping ? body._reader.ReadSchema(mapping) : null;

    /// <summary>Of members that are not declared; null where nothing is said, or where <c>true</c> or <c>false</c> is.</summary>
    public OpenApiSchema? AdditionalProperties => Resolved.OwnAdditional(static node => node is SpecMapping);

    /// <summary>The same of members that no other keyword speaks of.</summary>
    public OpenApiSchema? UnevaluatedProperties
        => Resolved is var body && body.Other("unevaluatedProperties") is SpecMapping mapping ? body._reader.ReadSchema(mapping) : null;

    public IReadOnlyList<OpenApiSchema> AllOf => Resolved.OwnAllOf;

    public IReadOnlyList<OpenApiSchema> OneOf => Resolved.OwnOneOf;

    public IReadOnlyList<OpenApiSchema> AnyOf => Resolved.OwnAnyOf;

    /// <summary>
    /// The branches of <c>oneOf</c> and <c>anyOf</c>, without those that only say null. None where all of them only restrict what the
    /// schema is.
    /// </summary>
    public IReadOnlyList<OpenApiSchema> Alternatives
        => Resolved is var body && body is { _oneOf: null, _anyOf: null } ? [] : body._alternatives ??= body.ReadAlternatives();

    /// <summary>The declared values: those of <c>enum</c>, or the one of <c>const</c>.</summary>
    public IReadOnlyList<SpecNode> Enum => Resolved.OwnEnum;

    public OpenApiDiscriminator? Discriminator => Resolved is var body && body.Other("discriminator") is { } node ? OpenApiDiscriminator.Read(node, body._reader) : null;

    public SpecNode? Default => Other("default") ?? Target?.Default;

    public bool Deprecated => Flag("deprecated") || Target?.Deprecated == true;

    public bool ReadOnly => Flag("readOnly") || Target?.ReadOnly == true;

    public bool WriteOnly => Flag("writeOnly") || Target?.WriteOnly == true;

    public string? Pattern => Resolved.Text("pattern");

    public string? ContentEncoding => Resolved.Text("contentEncoding");

    public string? ContentMediaType => Resolved.Text("contentMediaType");

    public OpenApiSchema? ContentSchema => Resolved is var body && body.Other("contentSchema") is { } node ? body._reader.ReadSchema(node) : null;

    /// <summary>As JSON writes it; null where it is <see cref="ExclusiveMinimum"/>.</summary>
    public string? Minimum => Resolved.IsExclusive("exclusiveMinimum") ? null : Resolved.Number("minimum");

    public string? Maximum => Resolved.IsExclusive("exclusiveMaximum") ? null : Resolved.Number("maximum");

    public string? ExclusiveMinimum => Resolved.IsExclusive("exclusiveMinimum") ? Resolved.Number("minimum") : Resolved.Number("exclusiveMinimum");

    public string? ExclusiveMaximum => Resolved.IsExclusive("exclusiveMaximum") ? Resolved.Number("maximum") : Resolved.Number("exclusiveMaximum");

    public string? MultipleOf => Resolved.Number("multipleOf");

    public int? MinLength => Resolved.Count("minLength");

    public int? MaxLength => Resolved.Count("maxLength");

    public int? MinItems => Resolved.Count("minItems");

    public int? MaxItems => Resolved.Count("maxItems");

    public bool UniqueItems => Resolved.Flag("uniqueItems");

    /// <summary>Whether a branch of a choice only says null.</summary>
    public bool HasNullBranch
        => Resolved is var body && body is not { _oneOf: null, _anyOf: null } && (body.OneOf.Any(static branch => branch.IsNullOnly) || body.AnyOf.Any(static branch => branch.IsNullOnly));

    /// <summary>Whether null is among the declared values.</summary>
    public bool HasNullValue => Resolved is var body && body is not { _enum: null, _const: null } && body.OwnEnum.Any(IsNull);

    /// <summary>Whether there are keywords beside those of type, structure and values: limits, defaults, flags, extensions.</summary>
    public bool SaysMore => _hasOthers || Target?.SaysMore == true;

    /// <summary>Whether the schema takes null and nothing else.</summary>
    public bool IsNullOnly => Target is null && (_type == JsonSchemaType.Null || (OwnEnum.Count > 0 && OwnEnum.All(IsNull)));

    /// <summary>A keyword that has no property here, an extension for example.</summary>
    public SpecNode? Keyword(string key) => Resolved.Node[key];

    public static bool IsNull(SpecNode node) => node is SpecScalar { Kind: ScalarKind.Null };

    private ElementMap<OpenApiSchema>? OwnProperties
        => _properties is null ? null : _propertyMap ??= _reader.AsMapping(_properties) is { } mapping ? MapOf(mapping) : MapOf(new SpecMapping(Node.Span, []));

    private ElementMap<OpenApiSchema>? OwnPatternProperties
        => Other("patternProperties") is { } node ? _patternMap ??= _reader.AsMapping(node) is { } mapping ? MapOf(mapping) : MapOf(new SpecMapping(Node.Span, [])) : null;

    private IEnumerable<string> OwnNamePatterns()
    {
        foreach (KeyValuePair<string, OpenApiSchema> entry in OwnPatternProperties?.AsEnumerable() ?? [])
            yield return entry.Key;
        if (Other("propertyNames") is SpecMapping names && names["pattern"] is SpecScalar { Kind: ScalarKind.String } pattern)
            yield return pattern.Text;
    }

    private IReadOnlyList<string> OwnRequired
        => Other("required") is { } node && !IsNull(node) ? [.. (_reader.AsSequence(node)?.Items ?? []).Select(_reader.AsText).OfType<string>()] : [];

    private IReadOnlyList<OpenApiSchema> OwnAllOf
        => _allOf is null && _base is null ? [] : _allOfList ??= ReadAllOf();

    private IReadOnlyList<OpenApiSchema> OwnOneOf => _oneOf is null ? [] : _oneOfList ??= ReadList(_oneOf);

    private IReadOnlyList<OpenApiSchema> OwnAnyOf => _anyOf is null ? [] : _anyOfList ??= ReadList(_anyOf);

    private IReadOnlyList<OpenApiSchema> ReadAlternatives()
    {
        OpenApiSchema[] branches = [.. OwnOneOf.Concat(OwnAnyOf).Where(static branch => !branch.IsNullOnly)];
        JsonSchemaType? type = _type & ~JsonSchemaType.Null;
        return SchemaRestrictions.AreAll(branches, type == 0 ? null : type) ? [] : branches;
    }

    private IReadOnlyList<SpecNode> OwnEnum
        => _enum is not null ? _enumList ??= _reader.AsSequence(_enum)?.Items ?? [] : _const is not null ? _enumList ??= [_const] : [];

    private OpenApiSchema? OwnAdditional(Func<SpecNode, bool> fits)
        => Other("additionalProperties") is { } node && fits(node) ? _reader.ReadSchema(node) : null;

    private OpenApiSchema? ReadItems(SpecNode items) => items is SpecSequence ? null : _reader.ReadSchema(items);

    private OpenApiSchema[] ReadAllOf()
    {
        OpenApiSchema[] parts = _allOf is null ? [] : ReadList(_allOf);
        return _base is null ? parts : [_base, .. parts];
    }

    private OpenApiSchema[] ReadList(SpecNode node)
    {
        IReadOnlyList<SpecNode> items = _reader.AsSequence(node)?.Items ?? [];
        var schemas = new OpenApiSchema[items.Count];
        int count = 0;
        for (int i = 0; i < items.Count; i++)
        {
            if (!IsNull(items[i]) && _reader.ReadSchema(items[i]) is { } schema)
                schemas[count++] = schema;
        }

        Array.Resize(ref schemas, count);
        return schemas;
    }

    private ElementMap<OpenApiSchema> MapOf(SpecMapping mapping)
        => new(mapping, _reader, static (node, reader) => reader.ReadSchema(node), hasExtensions: false);

    private SpecNode? Other(string key) => _hasOthers ? Node[key] : null;

    private string? Text(string key) => Other(key) is { } node ? _reader.AsText(node) : null;

    private bool Flag(string key) => Other(key) is { } node && ReadFlag(node);

    private string? Number(string key)
        => Other(key) is { } node && node is not SpecScalar { Kind: ScalarKind.Null or ScalarKind.Boolean } ? _reader.AsNumber(node) : null;

    // Until 3.0 a flag beside the limit.
    private bool IsExclusive(string key) => Other(key) is SpecScalar { Kind: ScalarKind.Boolean } flag && ScalarRules.IsTrue(flag);

    private int? Count(string key)
        => Number(key) is { } number && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal count) && count is >= 0 and <= int.MaxValue
            ? (int)count
            : null;
}
