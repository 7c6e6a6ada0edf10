using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A member of a response, or of an object in it that may be about pages.</summary>
/// <param name="Path">The members that lead to it, itself at the end.</param>
internal sealed record ResponseMember(IReadOnlyList<PropertyModel> Path)
{
    public PropertyModel Property => Path[Path.Count - 1];

    public TypeRef Type => Property.Type;

    public int Depth => Path.Count;

    /// <summary>The name as <see cref="PagingWords"/> has it.</summary>
    public string Key { get; } = PagingWords.Key(Path[Path.Count - 1].WireName);

    /// <summary>The same of the object it is in; empty at the top.</summary>
    public string ParentKey { get; } = Path.Count > 1 ? PagingWords.Key(Path[Path.Count - 2].WireName) : "";

    /// <summary><c>'meta.next_cursor'</c>, for messages.</summary>
    public string Quoted => $"'{string.Join(".", Path.Select(static property => property.WireName))}'";

    public EquatableArray<string> Names => Path.Select(static property => property.Name).ToEquatableArray();

    /// <summary>Whether the name, or that of an object around it, begins with "next".</summary>
    public bool SaysNext => Path.Any(static property => PagingWords.Key(property.WireName).StartsWith("next", StringComparison.Ordinal));

    public bool Is(PrimitiveKind kind) => Type is PrimitiveType primitive && primitive.Kind == kind;

    public bool IsInteger => Is(PrimitiveKind.Int32) || Is(PrimitiveKind.Int64);

    /// <summary>An address: its type, its name, its place or its description says so.</summary>
    public bool IsAddress
        => Is(PrimitiveKind.Uri)
            || Is(PrimitiveKind.String) && (PagingWords.Addresses.Contains(Key) || IsUnderLinks || PagingProse.SaysAddress(Property.Documentation));

    private bool IsUnderLinks
        => Path.Take(Path.Count - 1).Any(static property => PagingWords.Key(property.WireName) is "links" or "link")
            || ParentKey is "next" or "nextpage" && Key is "href" or "url" or "uri" or "link";

    public PagingMember ToModel() => new(Names, Type);
}
