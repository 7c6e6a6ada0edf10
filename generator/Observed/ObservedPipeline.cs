using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Observed;

/// <summary>
/// What a running client saw of the service, said at the lines of the document. The document is read once more for it: a step of its own
/// leaves the client's alone, and only projects that have recorded something pay.
/// </summary>
internal static class ObservedPipeline
{
    public static EquatableArray<DiagnosticInfo> Run(ObservedDocument input, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag(input.Document.Path);
        try
        {
            Report(input, diagnostics, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.ForFile(input.File.Path).Report(Descriptors.InternalFailure, default, input.File.Path, $"{exception.GetType().Name}: {exception.Message}");
        }

        return diagnostics.ToEquatableArray();
    }

    private static void Report(ObservedDocument input, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        IReadOnlyList<Observation> observations = ObservationReader.Read(input.File, diagnostics.ForFile(input.File.Path), cancellationToken);
        // What is wrong with the document is said by the client's own step.
        var said = new DiagnosticBag(input.Document.Path);
        SpecDocument document = input.Document;
        if (observations.Count == 0 || document.Text is null
            || DocumentPipeline.Bind(document, SettingsBinder.Bind(document.Path, document.Options), said, cancellationToken) is not { } bound)
            return;
        foreach (IGrouping<(string Id, string Pointer, string Detail), Finding> same in Check(observations, bound, cancellationToken).GroupBy(KeyOf))
            Report(same.First(), same.Count() - 1, bound.Loaded, diagnostics);
    }

    private static IEnumerable<Finding> Check(IReadOnlyList<Observation> observations, BoundDocument bound, CancellationToken cancellationToken)
    {
        // The runtime knows an operation by the name that the client gives it.
        Dictionary<string, OperationSource> operations = bound.Operations.ToDictionary(static operation => operation.Name, StringComparer.Ordinal);
        var names = new GeneratedNames(bound.Client);
        foreach (Observation observation in observations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operations.TryGetValue(observation.Operation, out OperationSource? operation) && new ObservationCheck(observation, operation, names).Run() is { } finding)
                yield return finding;
        }
    }

    /// <summary>One place is said once, however many operations lead there.</summary>
    private static (string Id, string Pointer, string Detail) KeyOf(Finding finding) => (DescriptorOf(finding.Kind).Id, finding.Pointer, finding.Detail);

    private static void Report(Finding finding, int others, LoadedDocument loaded, DiagnosticBag diagnostics)
    {
        (string path, SourceSpan span) = loaded.Locate(finding.Pointer, PointerTarget.Key);
        string seen = others == 0 ? finding.Seen : finding.Seen + (others == 1 ? " and in one other place" : $" and in {others} other places");
        diagnostics.ForFile(path).Report(DescriptorOf(finding.Kind), span, finding.Element, finding.Problem, finding.Effect, seen, finding.Pointer);
    }

    private static Microsoft.CodeAnalysis.DiagnosticDescriptor DescriptorOf(ObservationKind kind) => kind switch
    {
        ObservationKind.UnknownMember => Descriptors.UnknownMemberSeen,
        ObservationKind.UnknownValue => Descriptors.UnknownValueSeen,
        ObservationKind.WrongType => Descriptors.WrongTypeSeen,
        ObservationKind.MissingRequired => Descriptors.MissingRequiredSeen,
        _ => Descriptors.UndeclaredAnswerSeen,
    };
}
