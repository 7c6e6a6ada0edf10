using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>
/// Follows every <c>$ref</c> on our own tree before Microsoft.OpenApi sees it: it hangs on long chains and throws on cycles.
/// A reference that cannot be followed is reported and left out; a chain is shortened to its last target.
/// </summary>
internal sealed class ReferenceCheck(SpecMapping root, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, Outcome> _outcomes = new(StringComparer.Ordinal);

    /// <summary>The final target of each reference; null where it leads nowhere.</summary>
    public IReadOnlyDictionary<SpecMapping, string?> Run(CancellationToken cancellationToken)
    {
        var targets = new Dictionary<SpecMapping, string?>();
        foreach ((SpecMapping node, string pointer) in ReferenceWalk.Find(root, cancellationToken))
            targets[node] = Check(node, pointer);
        return targets;
    }

    private string? Check(SpecMapping node, string pointer)
    {
        SpecNode value = node["$ref"]!;
        string reference = ((SpecScalar)value).Text;
        Outcome outcome = Follow(reference);
        switch (outcome.Problem)
        {
            case Problem.None:
                return outcome.End;
            case Problem.Cycle:
                diagnostics.Report(
                    Descriptors.CircularReference,
                    value.Span,
                    $"The reference '{reference}' leads back to itself and never reaches anything. It is read as if it were not there. [{pointer}]");
                return null;
            default:
                diagnostics.Report(
                    Descriptors.UnresolvedReference, value.Span, reference, Reason(outcome, reference), "It is read as if it were not there.", pointer);
                return null;
        }
    }

    /// <summary>Every link of a chain is remembered, so that a chain of any length costs one walk.</summary>
    private Outcome Follow(string reference)
    {
        var chain = new HashSet<string>(StringComparer.Ordinal);
        string current = reference;
        Outcome? outcome = null;
        while (outcome is null && !_outcomes.TryGetValue(current, out outcome))
        {
            if (!chain.Add(current))
                outcome = new Outcome(current, Problem.Cycle);
            else if (!current.StartsWith("#", StringComparison.Ordinal))
                outcome = new Outcome(current, Problem.Outside);
            else if (current is "#" or "#/" || JsonPointer.Find(root, current) is not { } target)
                outcome = new Outcome(current, Problem.Missing);
            else if (target is SpecMapping mapping && mapping["$ref"] is SpecScalar next)
                current = next.Text;
            else
                outcome = new Outcome(current, Problem.None);
        }

        foreach (string link in chain)
            _outcomes[link] = outcome;
        return outcome;
    }

    private static string Reason(Outcome outcome, string reference)
    {
        string reason = outcome.Problem == Problem.Outside
            ? "it points outside this file, and the generator opens no other file or address"
            : "there is nothing at that place";
        return outcome.End == reference ? reason : $"its target refers on to '{outcome.End}', and {reason}";
    }

    private sealed record Outcome(string End, Problem Problem);

    private enum Problem
    {
        None,
        Missing,
        Outside,
        Cycle,
    }
}
