using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>A difference on the wire, before it is known what it does to the generated code.</summary>
/// <param name="OldPointer">In the accepted document; null for what is new.</param>
/// <param name="NewPointer">In the present document; null for what is gone.</param>
/// <param name="Anchor">Where the present document is pointed at.</param>
/// <param name="Change">Old and new.</param>
/// <param name="Felt">What is noticed even by those who still compile; a sentence, or empty.</param>
internal sealed record Draft(DiagnosticDescriptor Rule, string? OldPointer, string? NewPointer, string Anchor, string Change, string Felt, Role Role)
{
    /// <summary>What it counts if the generated code does not decide.</summary>
    public DriftClass Class { get; set; } = DriftClasses.Of(Rule);

    /// <summary>The element that is meant where the pointers name the keyword that says it of several: a property, and the list of the required.</summary>
    public Place? Subject { get; init; }

    /// <summary>What it reaches beyond its own place: a name is the name of much.</summary>
    public IReadOnlyList<Place> Scopes { get; init; } = [];

    /// <summary>A place inside of the value that the anchor names: a row of a table, an item of a list.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>The same in the accepted document.</summary>
    public SourceSpan? OldSpan { get; init; }

    /// <summary>The value of an enum or of a table that is meant; null where it is no such value.</summary>
    public string? Value { get; init; }

    /// <summary>The members that it takes from callers.</summary>
    public List<SurfaceChange> Breaks { get; } = [];

    /// <summary>In the document that has it.</summary>
    public string Pointer => NewPointer ?? OldPointer ?? Anchor;

    /// <summary>Of the element that is meant.</summary>
    public string ElementPointer => Subject?.New ?? Pointer;
}
