using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A media type of a request body where it is declared.</summary>
/// <param name="Key">As the document writes it.</param>
/// <param name="Pointer">Where it stands.</param>
internal sealed record DeclaredMedia(BodyKind Kind, string Key, OpenApiMediaType? Value, string Pointer)
{
    public OpenApiSchema? Schema => Value?.Schema;

    /// <summary>Of an item, where the items come one after the other: OpenAPI 3.2 has a keyword for it, before that it is the schema.</summary>
    public OpenApiSchema? ItemSchema => Value?.ItemSchema ?? Schema;

    /// <summary>Whether parts may be without names: in a form they have them, in <c>multipart/mixed</c> and its kin they are a list.</summary>
    public bool HasUnnamedParts => Kind == BodyKind.Multipart && !MediaTypes.Essence(Key).EndsWith("form-data", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a part is a file, which nothing but a multipart body can carry.</summary>
    public bool HasFiles => Kind == BodyKind.Multipart && Schema is { } schema && FileSchemas.In(schema).Count > 0;
}
