using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>An OpenAPI document with the trees it was read from, which know the positions.</summary>
internal sealed record LoadedDocument(OpenApiDocument Document, SpecFiles Files)
{
    /// <summary>The text of the document's own file, for places inside of its values.</summary>
    public string? Text { get; init; }

    public SpecMapping Root => Files.Main!.File.Root;

    /// <summary>Where <paramref name="pointer"/> stands; a missing step is answered by its nearest ancestor.</summary>
    public (string Path, SourceSpan Span) Locate(string pointer, PointerTarget target)
    {
        int hash = pointer.IndexOf('#');
        SpecFile file = Files.WithPrefix(hash <= 0 ? "" : pointer.Substring(0, hash)).File;
        return (file.Path, JsonPointer.Locate(file.Root, hash <= 0 ? pointer : pointer.Substring(hash), target));
    }
}
