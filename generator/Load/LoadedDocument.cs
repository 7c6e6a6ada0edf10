using Microsoft.OpenApi;
using Upstash.Workflow.Generator.Read;
using JsonPointer = Upstash.Workflow.Generator.Read.JsonPointer;

namespace Upstash.Workflow.Generator.Load;

/// <summary>
/// The OpenAPI document, and the tree it was read from: the document has no positions, so whoever reports something finds the place in
/// the tree again by JSON pointer.
/// </summary>
internal sealed record LoadedDocument(OpenApiDocument Document, SpecMapping Root, SpecVersion Version)
{
    /// <summary>Where <paramref name="pointer"/> stands; a missing step is answered by its nearest ancestor.</summary>
    /// <remarks>Bind speaks OpenAPI 3's pointers; in a Swagger 2.0 file the components live elsewhere.</remarks>
    public SourceSpan Locate(string pointer, PointerTarget target)
        => JsonPointer.Locate(Root, Version == SpecVersion.Swagger20 ? SwaggerPointer.FromOpenApi3(pointer) : pointer, target);
}
