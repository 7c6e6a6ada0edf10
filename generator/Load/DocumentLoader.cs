using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>Tree to OpenAPI document. Nothing is copied: the document's elements are read from the tree when they are asked for.</summary>
internal static class DocumentLoader
{
    /// <param name="path">The document's own file.</param>
    /// <param name="companions">The files it may refer to.</param>
    public static LoadedDocument? Load(
        SpecNode root, string path, IReadOnlyList<CompanionFile> companions, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (VersionCheck.Check(root, diagnostics) is not { } version)
            return null;

        SpecMapping tree = version == SpecVersion.Swagger20 ? new SwaggerConverter((SpecMapping)root).Convert() : (SpecMapping)root;
        var files = new SpecFiles(companions, diagnostics, cancellationToken);
        var reader = new ElementReader(new SpecFile(path, "", tree), version, new ReferenceResolver(files, diagnostics), diagnostics);
        files.Open(path, reader);
        return new LoadedDocument(new OpenApiDocument(new ElementSource(tree, reader, null, null)), files);
    }
}
