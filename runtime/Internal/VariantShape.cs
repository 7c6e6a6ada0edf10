using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>What is known of the JSON of one variant of a choice. For generated code only.</summary>
/// <param name="index">Which variant it is.</param>
/// <param name="kind">The kind of JSON.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1819", Justification = "Generated once, read by us alone.")]
public sealed class VariantShape(int index, JsonShapeKind kind)
{
    /// <summary>The discriminator's values that mean this variant.</summary>
    public string[] Tags { get; init; } = [];

    /// <summary>The declared values of a string; none: any.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>The members of an object that must be there.</summary>
    public string[] Required { get; init; } = [];

    /// <summary>All declared members of an object.</summary>
    public string[] Members { get; init; } = [];

    /// <summary>The members of an object whose values are declared.</summary>
    public Dictionary<string, string[]> Constants { get; init; } = [];

    /// <summary>The kinds of members of an object that other variants have with another kind.</summary>
    public Dictionary<string, JsonShapeKind> Kinds { get; init; } = [];

    /// <summary>
    /// What stands at each position of an array, the last one at all further positions too, or behind every name of a map. Several shapes at
    /// one position: a choice. None: anything.
    /// </summary>
    public VariantShape[][] Items { get; init; } = [];

    internal int Index { get; } = index;

    internal JsonShapeKind Kind { get; } = kind;
}
