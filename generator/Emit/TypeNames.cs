using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>
/// How types are spelled. Always from <c>global::</c> on, generated ones too: a document may call a schema <c>System</c> or
/// <c>String</c>, and a property may carry the name of a type.
/// </summary>
internal sealed class TypeNames(string clientNamespace)
{
    public const string Runtime = "global::Upstash.Workflow.Runtime";
    public const string Plumbing = Runtime + ".Internal";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string ArgumentNullException = "global::System.ArgumentNullException";
    public const string JsonElement = "global::System.Text.Json.JsonElement";

    private const string Collections = "global::System.Collections.Generic";

    /// <summary>A generated type, by its name.</summary>
    public string Generated(string name) => clientNamespace.Length == 0 ? $"global::{name}" : $"global::{clientNamespace}.{name}";

    /// <summary>The type itself, <c>global::System.Collections.Generic.IReadOnlyList&lt;long&gt;</c>.</summary>
    public string Of(TypeRef type) => type switch
    {
        PrimitiveType primitive => Primitive(primitive.Kind),
        ListType list => $"{Collections}.IReadOnlyList<{Of(list.Item, list.ItemIsNullable)}>",
        MapType map => $"{Collections}.IReadOnlyDictionary<string, {Of(map.Value, map.ValueIsNullable)}>",
        ObjectType model => Generated(model.Name),
        OpenEnumType openEnum => Generated(openEnum.Name),
        OpenNumberType number => Generated(number.Name),
        PairType pair => Generated(pair.Name),
        StreamType => "global::System.IO.Stream",
        QueryValuesType values => $"{Runtime}.QueryValues<{Of(values.Item)}>",
        _ => throw Unknown(type),
    };

    public string Of(TypeRef type, bool isNullable) => isNullable ? Of(type) + "?" : Of(type);

    /// <summary>The item struct that reads and writes the type inside a list, a map or a body.</summary>
    public string Item(TypeRef type) => type switch
    {
        PrimitiveType primitive => $"{Plumbing}.{JsonName(primitive.Kind)}Item",
        ListType list => $"{Plumbing}.ListItem<{Of(list.Item, list.ItemIsNullable)}, {Item(list.Item, list.ItemIsNullable)}>",
        MapType map => $"{Plumbing}.MapItem<{Of(map.Value, map.ValueIsNullable)}, {Item(map.Value, map.ValueIsNullable)}>",
        ObjectType => $"{Plumbing}.ModelItem<{Of(type)}>",
        OpenEnumType => $"{Plumbing}.OpenEnumItem<{Of(type)}>",
        OpenNumberType number => $"{Plumbing}.OpenNumberItem<{Of(type)}, {Primitive(number.Wire)}, {Plumbing}.{JsonName(number.Wire)}Item>",
        _ => throw Unknown(type),
    };

    public string Item(TypeRef type, bool isNullable) => (isNullable, type.IsValueType) switch
    {
        (false, _) => Item(type),
        (true, true) => $"{Plumbing}.NullableItem<{Of(type)}, {Item(type)}>",
        (true, false) => $"{Plumbing}.NullableReferenceItem<{Of(type)}, {Item(type)}>",
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
        PrimitiveKind.UnixMilliseconds or PrimitiveKind.UnixSeconds => $"{Runtime}.{kind}",
        PrimitiveKind.File => Runtime + ".FileContent",
        PrimitiveKind.Json => JsonElement,
        _ => $"global::System.{kind}",
    };

    private static InvalidOperationException Unknown(TypeRef type) => new($"Bind gives no {type.GetType().Name} here.");
}
