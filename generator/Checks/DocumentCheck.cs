using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>Holds a document against itself: Read and Load, then one rule after the other. Nothing thrown leaves it.</summary>
internal static class DocumentCheck
{
    private static readonly Action<CheckContext>[] Rules =
    [
        UnlistedValues.Check,
        DifferentLists.Check,
        UndeclaredParameters.Check,
        ProseLimits.Check,
        Defaults.Check,
        Limits.Check,
        RequiredNames.Check,
        OperationIds.Check,
        UnusedComponents.Check,
        DifferentFormats.Check,
        Examples.Check,
        EnumItems.Check,
    ];

    /// <summary>What the rules report. The rest of 4xxx changes what is generated, so the generator reports it.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Reported { get; } = ImmutableArray.Create(
        Descriptors.UnlistedValues, Descriptors.DifferentLists, Descriptors.UndeclaredParameter, Descriptors.ProseLimit, Descriptors.DefaultOutside, Descriptors.UnknownRequired,
        Descriptors.DuplicateOperationId, Descriptors.UnusedComponent, Descriptors.DifferentFormat, Descriptors.BrokenExample, Descriptors.EnumItem);

    /// <summary>In the order of the text. A document that cannot be read has none: the generator says why.</summary>
    public static IReadOnlyList<Finding> Run(SpecDocument document, CancellationToken cancellationToken)
    {
        try
        {
            return Load(document, cancellationToken) is { } context ? Run(context) : [];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The compiler would make a warning of it (AD0001) that speaks of us as "the analyzer".
            return [new Finding(Descriptors.InternalFailure, new LocationInfo(document.Path, default), [document.Path, $"{exception.GetType().Name}: {exception.Message}"])];
        }
    }

    private static List<Finding> Run(CheckContext context)
    {
        foreach (Action<CheckContext> rule in Rules)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            rule(context);
        }

        return [.. context.Findings
            .OrderBy(static finding => finding.Location.Path, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Location.Span.Start)
            .ThenBy(static finding => finding.Descriptor.Id, StringComparer.Ordinal)];
    }

    private static CheckContext? Load(SpecDocument document, CancellationToken cancellationToken)
    {
        // What is wrong with reading it the generator reports.
        var unread = new DiagnosticBag(document.Path);
        return document.Text is { } text
            && SpecReader.Read(text, unread, cancellationToken) is { } root
            && DocumentLoader.Load(root, document.Path, document.Companions, unread, cancellationToken) is { } loaded
                ? new CheckContext(loaded, document, SettingsBinder.Bind(document.Path, document.Options), cancellationToken)
                : null;
    }
}
