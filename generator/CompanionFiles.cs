using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator;

/// <summary>
/// The additional files that a document refers to. Only these become part of its step's input, so that a change of any other file runs
/// nothing again; and only the compiler's own list is looked through, so that a reference can open nothing else.
/// </summary>
internal static class CompanionFiles
{
    public static SpecDocument AddTo(SpecDocument document, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, CompanionFile>(StringComparer.Ordinal);
        var pending = new Queue<(string Path, string Text)>([(document.Path, document.Text ?? "")]);
        while (pending.Count > 0)
        {
            (string path, string text) = pending.Dequeue();
            foreach (string wanted in FileReferences.In(text).Select(reference => FilePath.Combine(path, reference)).OfType<string>().Distinct())
            {
                if (found.ContainsKey(wanted) || wanted == FilePath.Normalize(document.Path) || Read(wanted, files, cancellationToken) is not { } companion)
                    continue;
                found.Add(wanted, companion);
                pending.Enqueue((companion.Path, companion.Text));
            }
        }

        return found.Count == 0 ? document : document with { Companions = found.Values.OrderBy(static file => file.Path, StringComparer.Ordinal).ToEquatableArray() };
    }

    private static CompanionFile? Read(string path, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        AdditionalText? file = files.FirstOrDefault(candidate => FilePath.Normalize(candidate.Path) == path);
        return file?.GetText(cancellationToken)?.ToString() is { } text ? new CompanionFile(file.Path, text) : null;
    }
}
