using System.ComponentModel;
using System.Text;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Which value of a discriminator means which subclass of a generated class. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SubclassShape
{
    /// <summary>What <see cref="Find"/> gives for a value that means the class itself.</summary>
    internal const int Itself = -1;

    /// <summary>What <see cref="Find"/> gives for a value that means nothing.</summary>
    internal const int Unknown = -2;

    private readonly Dictionary<string, int> _byTag = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byTagIgnoringCase = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Describes a class.</summary>
    /// <param name="discriminator">The member whose value names the class.</param>
    /// <param name="own">The values that mean the class itself.</param>
    /// <param name="subclasses">The values that mean each of its subclasses.</param>
    public SubclassShape(string discriminator, string[] own, params string[][] subclasses)
    {
        ArgumentNullException.ThrowIfNull(discriminator);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(subclasses);
        Discriminator = Encoding.UTF8.GetBytes(discriminator);
        Add(own, Itself);
        for (int i = 0; i < subclasses.Length; i++)
        {
            Add(subclasses[i], i);
        }
    }

    /// <summary>The subclass that is meant where the discriminator is missing, or its value means nothing; null: the class itself.</summary>
    public int? Fallback { get; init; }

    internal byte[] Discriminator { get; }

    /// <summary>The index of the subclass. Case decides only where two values differ in nothing else: services are not that careful.</summary>
    internal int Find(string tag) => _byTag.TryGetValue(tag, out int index) || _byTagIgnoringCase.TryGetValue(tag, out index) ? index : Unknown;

    private void Add(string[] tags, int index)
    {
        foreach (string tag in tags)
        {
            _byTag.TryAdd(tag, index);
            _byTagIgnoringCase.TryAdd(tag, index);
        }
    }
}
