using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>What the comparers of one run share: both documents, and what was found so far.</summary>
internal sealed class Comparison(BoundDocument accepted, BoundDocument present, CancellationToken cancellationToken)
{
    private readonly List<Draft> _drafts = [];

    public BoundDocument Accepted { get; } = accepted;

    public BoundDocument Present { get; } = present;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The day of the build; null where the document names no sunset.</summary>
    public DateTime? Today { get; init; }

    public IReadOnlyList<Draft> Drafts => _drafts;

    public void Changed(DiagnosticDescriptor rule, Place place, string change, string felt, Role role = Role.None)
        => Add(new Draft(rule, place.Old, place.New, place.New, change, felt, role));

    /// <summary>A keyword of a schema on which depends what all of its members are.</summary>
    public void Reshaped(DiagnosticDescriptor rule, Place schema, Place keyword, string change, string felt, Role role)
        => Add(new Draft(rule, keyword.Old, keyword.New, keyword.New, change, felt, role) { Scopes = [schema] });

    /// <param name="container">What it was in.</param>
    public void Removed(DiagnosticDescriptor rule, Place container, string token, string change, string felt, Role role = Role.None)
        => Add(new Draft(rule, JsonPointer.Append(container.Old, token), null, container.New, change, felt, role));

    public void Added(DiagnosticDescriptor rule, Place container, string token, string change, string felt, Role role = Role.None)
    {
        string pointer = JsonPointer.Append(container.New, token);
        Add(new Draft(rule, null, pointer, pointer, change, felt, role));
    }

    public void Add(Draft draft) => _drafts.Add(draft);
}
