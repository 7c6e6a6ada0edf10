using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Diagnostics;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>One difference, told in terms of what happens to C# callers.</summary>
/// <param name="Rule">The descriptor.</param>
/// <param name="Class">The class; usually the rule's own.</param>
/// <param name="Element">The element in words: <c>GET /v2/workflows/logs, query 'count'</c>. With the rule it is the finding's identity.</param>
/// <param name="Change">Old and new: <c>type 'integer' -> 'string'</c>.</param>
/// <param name="Consequence">What callers notice, a sentence or more.</param>
/// <param name="Pointer">Where, in the document that has it.</param>
/// <param name="Location">In the present file; for what is gone the nearest ancestor that is left.</param>
/// <param name="OldLocation">In the accepted file; null for what is new.</param>
internal sealed record Finding(
    DiagnosticDescriptor Rule, DriftClass Class, string Element, string Change, string Consequence, string Pointer, LocationInfo Location, LocationInfo? OldLocation)
{
    /// <summary>Whether it counts: what is off unless somebody asks for it does not.</summary>
    public bool IsCounted => Rule.IsEnabledByDefault;
}
