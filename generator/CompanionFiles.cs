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
    /// <summary>The document with the files it refers to, and with its accepted state.</summary>
    public static SpecDocument AddTo(SpecDocument document, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        SpecDocument whole = AddReferred(document, path => Find(path, files), cancellationToken);
        if (document.Options is not { Drift: not DriftMode.Off, Baseline: { Length: > 0 } path })
            return whole;
        AdditionalText? file = Find(FilePath.Normalize(path), files);
        var baseline = new SpecDocument(file?.Path ?? path, file?.GetText(cancellationToken)?.ToString(), document.Options);
        return whole with { Baseline = AddReferred(baseline, path => Find(Accepted(path), files) ?? Find(path, files), cancellationToken) };
    }

    private static SpecDocument AddReferred(SpecDocument document, Func<string, AdditionalText?> find, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, CompanionFile>(StringComparer.Ordinal);
        var pending = new Queue<(string Path, string Text)>([(document.Path, document.Text ?? "")]);
        while (pending.Count > 0)
        {
            (string path, string text) = pending.Dequeue();
            foreach (string wanted in FileReferences.In(text).Select(reference => FilePath.Combine(path, reference)).OfType<string>().Distinct())
            {
                if (found.ContainsKey(wanted) || wanted == FilePath.Normalize(document.Path) || Read(wanted, find, cancellationToken) is not { } companion)
                    continue;
                found.Add(wanted, companion);
                pending.Enqueue((wanted, companion.Text));
            }
        }

        return found.Count == 0 ? document : document with { Companions = found.Values.OrderBy(static file => file.Path, StringComparer.Ordinal).ToEquatableArray() };
    }

    /// <remarks>An accepted file answers for the present one, under its name.</remarks>
    private static CompanionFile? Read(string path, Func<string, AdditionalText?> find, CancellationToken cancellationToken)
        => find(path) is { } file && file.GetText(cancellationToken)?.ToString() is { } text
            ? new CompanionFile(FilePath.Normalize(file.Path) == path ? file.Path : path, text)
            : null;

    /// <summary>The accepted state of a file that a document refers to: <c>common.accepted.yaml</c> beside <c>common.yaml</c>.</summary>
    private static string Accepted(string path)
    {
        int dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? $"{path.Substring(0, dot)}.accepted{path.Substring(dot)}" : $"{path}.accepted";
    }

    private static AdditionalText? Find(string path, ImmutableArray<AdditionalText> files)
        => files.FirstOrDefault(candidate => FilePath.Normalize(candidate.Path) == path);
}
