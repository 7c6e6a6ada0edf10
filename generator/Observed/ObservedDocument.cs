using System.Collections.Immutable;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Observed;

/// <summary>A document and what was observed of its service: the input of the step.</summary>
internal sealed record ObservedDocument(SpecDocument Document, ObservedFile File)
{
    /// <summary>The document's own file among all; null for most documents, which have none.</summary>
    public static ObservedDocument? Find(SpecDocument document, ImmutableArray<ObservedFile> files)
    {
        string wanted = document.Options.Drift is DriftMode.Off or DriftMode.List ? "" : FilePath.Normalize(document.Options.Observed);
        ObservedFile? file = wanted.Length == 0
            ? null
            : files.FirstOrDefault(file => string.Equals(FilePath.Normalize(file.Path), wanted, StringComparison.OrdinalIgnoreCase));
        return file is null ? null : new ObservedDocument(document, file);
    }
}
