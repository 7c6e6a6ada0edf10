using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>How the variants of a choice are told apart. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionShape
{
    private readonly Dictionary<string, int> _byTag = new(StringComparer.Ordinal);
    private readonly string? _discriminator;

    /// <summary>Describes a choice.</summary>
    /// <param name="discriminator">The member whose value names the variant; null: the JSON itself decides.</param>
    /// <param name="variants">In document order; a variant that is a choice itself has several.</param>
    /// <param name="fallback">The variant that is meant where the discriminator is missing, or its value means nothing; -1: none.</param>
    public UnionShape(string? discriminator, VariantShape[] variants, int fallback = -1)
    {
        ArgumentNullException.ThrowIfNull(variants);
        (_discriminator, Variants, Fallback) = (discriminator, variants, fallback);
        LooksInside = Array.Exists(variants, static variant => variant.Items.Length > 0);
        AddTags(static variant => variant.Tags);
        if (discriminator is not null)
        {
            // Branches without a name of their own say it by the values that they declare.
            AddTags(variant => variant.Constants.GetValueOrDefault(discriminator, []));
        }
    }

    /// <summary>The member to look at; null where there is none, or nothing is known of its values.</summary>
    internal string? Discriminator => _byTag.Count > 0 ? _discriminator : null;

    internal VariantShape[] Variants { get; }

    internal int Fallback { get; }

    /// <summary>Whether items, or the values of a map, tell variants apart.</summary>
    internal bool LooksInside { get; }

    /// <summary>-1 for a value that no variant has.</summary>
    internal int FindTag(string tag) => _byTag.TryGetValue(tag, out int index) ? index : -1;

    private void AddTags(Func<VariantShape, string[]> tagsOf)
    {
        foreach (VariantShape variant in Variants)
        {
            foreach (string tag in tagsOf(variant))
            {
                _byTag.TryAdd(tag, variant.Index);
            }
        }
    }
}
