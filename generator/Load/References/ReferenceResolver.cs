using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>
/// Follows <c>$ref</c> to its end, within the document and the files it was given. Nothing is ever opened: what is not at hand is reported
/// where it is referred to and read as if it were not there.
/// </summary>
internal sealed class ReferenceResolver(SpecFiles files, DiagnosticBag diagnostics)
{
    /// <param name="reference">The scalar behind <c>$ref</c>.</param>
    /// <param name="section">The part of <c>components</c> that the reference should lead to.</param>
    public ReferenceTarget? Resolve(SpecScalar reference, string section, ElementReader from)
    {
        ReferenceOutcome outcome = Follow(reference.Text, from);
        if (outcome.Section is { } other && other != section)
            outcome = new ReferenceOutcome(null, $"it leads into 'components/{other}', where 'components/{section}' is meant", reference.Text);
        if (outcome.Target is null)
            Report(outcome, reference, from);
        return outcome.Target;
    }

    /// <summary>Every link of a chain is remembered, so that a chain of any length costs one walk.</summary>
    private ReferenceOutcome Follow(string reference, ElementReader from)
    {
        if (from.Outcomes.TryGetValue(reference, out ReferenceOutcome? outcome))
            return outcome;
        var chain = new HashSet<(ElementReader From, string Reference)>();
        string current = reference;
        while (outcome is null && !from.Outcomes.TryGetValue(current, out outcome))
        {
            if (!chain.Add((from, current)))
                outcome = new ReferenceOutcome(null, null, current);
            else if (FindTarget(current, from, out string problem) is not { } target)
                outcome = new ReferenceOutcome(null, problem, current);
            else if (target.Node is SpecMapping mapping && mapping["$ref"] is SpecScalar next && !HasSiblings(mapping, target.Reader))
                (current, from) = (next.Text, target.Reader);
            else
                outcome = new ReferenceOutcome(target, null, current);
        }

        foreach ((ElementReader reader, string link) in chain)
            reader.Outcomes[link] = outcome;
        return outcome;
    }

    // Since 3.1 what stands beside a reference counts: such a schema is no mere link of a chain.
    private static bool HasSiblings(SpecMapping mapping, ElementReader reader) => reader.Version >= SpecVersion.OpenApi31 && SchemaSiblings.AddTo(mapping);

    private ReferenceTarget? FindTarget(string reference, ElementReader from, out string problem)
    {
        int hash = reference.IndexOf('#');
        string address = hash < 0 ? reference : reference.Substring(0, hash);
        string fragment = hash < 0 ? "#" : reference.Substring(hash);
        problem = "there is nothing at that place";
        if (files.Find(address, from) is not { } reader)
        {
            problem = NoFile(address, from);
            return null;
        }

        bool isWhole = fragment is "#" or "#/";
        if (isWhole)
            return reader.File.Prefix.Length > 0 ? new ReferenceTarget(reader.File.Root, reader.File.Prefix + "#", reader) : null;
        if (!fragment.StartsWith("#/", StringComparison.Ordinal))
            return reader.FindAnchor(fragment.Substring(1)) is { } anchored ? new ReferenceTarget(anchored, reader.File.PointerOf(anchored), reader) : null;
        string pointer = reader.Canonical(fragment);
        return reader.Find(pointer) is { } node ? new ReferenceTarget(node, reader.File.Prefix + pointer, reader) : null;
    }

    private static string NoFile(string address, ElementReader from) => FilePath.Combine(from.File.Path, address) is null
        ? "it points to an address, and the generator opens none"
        : $"the project gives the compiler no such file. List it: <AdditionalFiles Include=\"{Excerpt.Of(address)}\" />";

    private void Report(ReferenceOutcome outcome, SpecScalar reference, ElementReader from)
    {
        DiagnosticBag bag = diagnostics.ForFile(from.File.Path);
        string pointer = from.PointerOfParent(reference);
        if (outcome.Problem is not { } problem)
        {
            bag.Report(
                Descriptors.CircularReference,
                reference.Span,
                $"The reference '{reference.Text}' leads back to itself and never reaches anything. It is read as if it were not there. [{pointer}]");
            return;
        }

        string reason = outcome.End == reference.Text ? problem : $"its target refers on to '{outcome.End}', and {problem}";
        bag.Report(Descriptors.UnresolvedReference, reference.Span, reference.Text, reason, "It is read as if it were not there.", pointer);
    }
}
