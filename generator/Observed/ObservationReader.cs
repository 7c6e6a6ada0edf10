using System.Globalization;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Observed;

/// <summary>The recorder's file to observations. A kind that is not known is left out: a later runtime may have more of them.</summary>
internal static class ObservationReader
{
    /// <summary>None, with a warning, when the file is no such file.</summary>
    public static IReadOnlyList<Observation> Read(ObservedFile file, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        string name = FilePath.Name(file.Path);
        var problems = new DiagnosticBag(file.Path);
        if (file.Text is null)
            return Refuse(diagnostics, name, default, "the compiler could not open the file");
        if (file.Text.Trim().Length == 0)
            return Refuse(diagnostics, name, default, "it is empty");
        if (SpecReader.Read(file.Text, problems, cancellationToken) is not { } root)
            return Refuse(diagnostics, name, problems.ToEquatableArray()[0]);
        return root is SpecMapping mapping && mapping["observations"] is SpecSequence list
            ? [.. list.Items.OfType<SpecMapping>().Select(ReadOne).OfType<Observation>()]
            : Refuse(diagnostics, name, root.Span, "it has no list 'observations'");
    }

    private static Observation? ReadOne(SpecMapping item)
        => KindOf(Text(item, "kind")) is { } kind
            ? new Observation(kind, Text(item, "operation"), Text(item, "pointer"), Number(item, "status"), Text(item, "expected"), Text(item, "found"))
            : null;

    private static ObservationKind? KindOf(string text) => text switch
    {
        "unknownMember" => ObservationKind.UnknownMember,
        "unknownValue" => ObservationKind.UnknownValue,
        "wrongType" => ObservationKind.WrongType,
        "missingRequired" => ObservationKind.MissingRequired,
        "undeclaredStatus" => ObservationKind.UndeclaredStatus,
        "undeclaredBody" => ObservationKind.UndeclaredBody,
        _ => null,
    };

    private static string Text(SpecMapping item, string key) => (item[key] as SpecScalar)?.Text ?? "";

    private static int? Number(SpecMapping item, string key)
        => int.TryParse(Text(item, key), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static IReadOnlyList<Observation> Refuse(DiagnosticBag diagnostics, string name, DiagnosticInfo problem)
        => Refuse(diagnostics, name, problem.Location?.Span ?? default, problem.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture));

    private static IReadOnlyList<Observation> Refuse(DiagnosticBag diagnostics, string name, SourceSpan span, string problem)
    {
        diagnostics.Report(Descriptors.UnreadableObservations, span, name, problem);
        return [];
    }
}
