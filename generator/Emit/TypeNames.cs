using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>
/// How types are spelled. Always from <c>global::</c> on: a document may call a schema <c>System</c> or <c>String</c>, and a property may
/// carry the name of a type. What stands in every file a hundred times begins with an alias of that file instead, which <c>::</c> makes
/// as safe: what is before it is looked up among aliases alone, so that no type, member or local can come between.
/// </summary>
/// <remarks>The names of the aliases end in an underscore, as no name of a document does.</remarks>
internal sealed class TypeNames(string clientNamespace)
{
    public const string Runtime = "global::Upstash.Workflow.Runtime";
    public const string Plumbing = Runtime + ".Internal";

    /// <summary><c>Internals + "JsonScanner"</c> is <c>internal_::JsonScanner</c>, short for <see cref="Plumbing"/>.</summary>
    public const string Internals = InternalsAlias + "::";

    /// <summary>Short for <see cref="Runtime"/>.</summary>
    public const string Public = PublicAlias + "::";

    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string ArgumentNullException = "global::System.ArgumentNullException";
    public const string JsonElement = "global::System.Text.Json.JsonElement";

    private const string Collections = "global::System.Collections.Generic";
    private const string InternalsAlias = "internal_";
    private const string PublicAlias = "runtime_";
    private const string GeneratedAlias = "api_";
    private const string SelfAlias = "self_";

    /// <summary>Nobody reads a longer name twenty times in one type.</summary>
    private const int MaxRepeated = 40;

    private readonly string _generated = clientNamespace.Length == 0 ? "global::" : GeneratedAlias + "::";

    /// <summary>The alias that every file has.</summary>
    public static string InternalsDirective => $"using {InternalsAlias} = {Plumbing};";

    /// <summary>The other ones.</summary>
    public IEnumerable<string> Directives
    {
        get
        {
            if (clientNamespace.Length > 0)
                yield return $"using {GeneratedAlias} = global::{clientNamespace};";
            yield return InternalsDirective;
            yield return $"using {PublicAlias} = {Runtime};";
        }
    }

    /// <summary>A type as it calls itself in its own file: by its name, or by an alias where that is long.</summary>
    public static string Self(string name) => name.Length > MaxRepeated ? SelfAlias : name;

    /// <summary>The alias behind <see cref="Self"/>; null where there is none.</summary>
    public string? SelfDirective(string name)
        => name.Length > MaxRepeated ? $"using {SelfAlias} = global::{(clientNamespace.Length == 0 ? "" : clientNamespace + ".")}{name};" : null;

    /// <summary>A generated type, by its name.</summary>
    public string Generated(string name) => _generated + name;

    /// <summary>The type itself, <c>global::System.Collections.Generic.IReadOnlyList&lt;long&gt;</c>.</summary>
    public string Of(TypeRef type) => type switch
    {
        PrimitiveType primitive => Primitive(primitive.Kind),
        ListType list => $"{Collections}.IReadOnlyList<{Of(list.Item, list.ItemIsNullable)}>",
        MapType map => $"{Collections}.IReadOnlyDictionary<string, {Of(map.Value, map.ValueIsNullable)}>",
        ObjectType model => Generated(model.Name),
        TupleType tuple => Generated(tuple.Name),
        OpenEnumType openEnum => Generated(openEnum.Name),
        OpenNumberType number => Generated(number.Name),
        PairType pair => Generated(pair.Name),
        StreamType => "global::System.IO.Stream",
        ItemContentType content => $"{Public}ItemContent<{Of(content.Item, content.ItemIsNullable)}>",
        QueryValuesType values => $"{Public}QueryValues<{Of(values.Item)}>",
        _ => throw Unknown(type),
    };

    public string Of(TypeRef type, bool isNullable) => isNullable ? Of(type) + "?" : Of(type);

    /// <summary>The item struct that reads and writes the type inside a list, a map or a body.</summary>
    public string Item(TypeRef type) => type switch
    {
        PrimitiveType primitive => $"{Internals}{JsonName(primitive.Kind)}Item",
        ListType list => $"{Internals}ListItem<{Of(list.Item, list.ItemIsNullable)}, {Item(list.Item, list.ItemIsNullable)}>",
        MapType map => $"{Internals}MapItem<{Of(map.Value, map.ValueIsNullable)}, {Item(map.Value, map.ValueIsNullable)}>",
        ObjectType or TupleType => $"{Internals}ModelItem<{Of(type)}>",
        OpenEnumType => $"{Internals}OpenEnumItem<{Of(type)}>",
        OpenNumberType number => $"{Internals}OpenNumberItem<{Of(type)}, {Primitive(number.Wire)}, {Internals}{JsonName(number.Wire)}Item>",
        _ => throw Unknown(type),
    };

    public string Item(TypeRef type, bool isNullable) => (isNullable, type.IsValueType) switch
    {
        (false, _) => Item(type),
        (true, true) => $"{Internals}NullableItem<{Of(type)}, {Item(type)}>",
        (true, false) => $"{Internals}NullableReferenceItem<{Of(type)}, {Item(type)}>",
    };

    /// <summary>The two type arguments of everything that reads or writes a value through an item struct.</summary>
    public string[] TypeAndItem(TypeRef type, bool isNullable = false) => [Of(type, isNullable), Item(type, isNullable)];

    /// <summary>The runtime's word for a kind, as in <c>ReadInt64</c> and <c>Int64Item</c>.</summary>
    public static string JsonName(PrimitiveKind kind) => kind.ToString();

    private static string Primitive(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.String => "string",
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.Int32 => "int",
        PrimitiveKind.Int64 => "long",
        PrimitiveKind.Double => "double",
        PrimitiveKind.Decimal => "decimal",
        PrimitiveKind.Bytes => "byte[]",
        PrimitiveKind.UnixMilliseconds or PrimitiveKind.UnixSeconds => Public + kind,
        PrimitiveKind.File => Public + "FileContent",
        PrimitiveKind.Json => JsonElement,
        _ => $"global::System.{kind}",
    };

    private static InvalidOperationException Unknown(TypeRef type) => new($"Bind gives no {type.GetType().Name} here.");
}
