namespace Upstash.Workflow.Generator.Model;

/// <summary>A C# type as Bind decided it. Emit spells it; nothing else looks inside.</summary>
internal abstract record TypeRef
{
    /// <summary>Whether <c>T?</c> is <c>Nullable&lt;T&gt;</c> in C#.</summary>
    public abstract bool IsValueType { get; }
}

/// <summary>A type of the framework or the runtime package.</summary>
internal sealed record PrimitiveType : TypeRef
{
    private static readonly PrimitiveType[] All = [.. Enumerable.Range(0, (int)PrimitiveKind.Json + 1).Select(static kind => new PrimitiveType((PrimitiveKind)kind))];

    private PrimitiveType(PrimitiveKind kind) => Kind = kind;

    public PrimitiveKind Kind { get; }

    /// <summary>One object for each kind: a large document has thousands of texts and numbers.</summary>
    public static PrimitiveType Of(PrimitiveKind kind) => All[(int)kind];

    public override bool IsValueType => Kind is not (PrimitiveKind.String or PrimitiveKind.Uri or PrimitiveKind.Bytes or PrimitiveKind.File);
}

/// <summary><c>IReadOnlyList&lt;T&gt;</c>.</summary>
internal sealed record ListType(TypeRef Item, bool ItemIsNullable) : TypeRef
{
    public override bool IsValueType => false;
}

/// <summary><c>IReadOnlyDictionary&lt;string, T&gt;</c>.</summary>
internal sealed record MapType(TypeRef Value, bool ValueIsNullable) : TypeRef
{
    public override bool IsValueType => false;
}

/// <summary>A generated class (<see cref="ObjectModel"/>), by its C# name in the client's namespace.</summary>
internal sealed record ObjectType(string Name) : TypeRef
{
    public override bool IsValueType => false;
}

/// <summary>A generated class for an array (<see cref="TupleModel"/>), by its C# name in the client's namespace.</summary>
internal sealed record TupleType(string Name) : TypeRef
{
    public override bool IsValueType => false;
}

/// <summary>A generated open enum (<see cref="OpenEnumModel"/>), by its C# name in the client's namespace.</summary>
internal sealed record OpenEnumType(string Name) : TypeRef
{
    public override bool IsValueType => true;
}

/// <summary>A generated open enum of numbers, by its C# name in the client's namespace.</summary>
/// <param name="Wire">What stands on the wire: <c>Int64</c> or <c>Double</c>.</param>
internal sealed record OpenNumberType(string Name, PrimitiveKind Wire) : TypeRef
{
    public override bool IsValueType => true;
}

/// <summary>A generated pair (<see cref="PairModel"/>), by its C# name in the client's namespace.</summary>
internal sealed record PairType(string Name) : TypeRef
{
    public override bool IsValueType => true;
}

/// <summary><c>Stream</c>: a whole body.</summary>
internal sealed record StreamType : TypeRef
{
    public override bool IsValueType => false;
}

/// <summary><c>ItemContent&lt;T&gt;</c>: a whole body of items that are sent one after the other.</summary>
internal sealed record ItemContentType(TypeRef Item, bool ItemIsNullable) : TypeRef
{
    public override bool IsValueType => false;
}

/// <summary><c>QueryValues&lt;T&gt;</c>: one or more values of a query parameter.</summary>
internal sealed record QueryValuesType(TypeRef Item, QueryListFormat Format) : TypeRef
{
    public override bool IsValueType => false;
}
