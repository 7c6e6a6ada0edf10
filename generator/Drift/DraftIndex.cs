using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>Finds the difference that explains why a member changed: at its place, inside of it, or around it.</summary>
internal sealed class DraftIndex
{
    private readonly Dictionary<string, List<Draft>> _at = new(StringComparer.Ordinal), _below = new(StringComparer.Ordinal);

    /// <param name="pointersOf">The pointers in the document that the index is for.</param>
    public DraftIndex(IEnumerable<Draft> drafts, SpecMapping root, Func<Draft, IEnumerable<string?>> pointersOf)
    {
        foreach ((Draft draft, string pointer) in drafts.SelectMany(draft => pointersOf(draft).OfType<string>().Select(pointer => (draft, pointer))))
        {
            // What refers to a component is where it refers to it: a parameter that an operation has no more is there for others still.
            string canonical = CanonicalPointer.OfUse(root, pointer);
            Add(canonical, draft);
            if (pointer != canonical)
                Add(pointer, draft);
        }
    }

    /// <summary>At the place and inside of it.</summary>
    public IEnumerable<Draft> Within(string pointer) => Get(_at, pointer).Concat(Get(_below, pointer));

    /// <summary>Around the place, from the inside out.</summary>
    public IEnumerable<Draft> Enclosing(string pointer) => Ancestors(pointer).SelectMany(ancestor => Get(_at, ancestor));

    public IEnumerable<Draft> AtOrAround(string pointer) => Get(_at, pointer).Concat(Enclosing(pointer));

    private static IEnumerable<string> Ancestors(string pointer)
    {
        for (int end = pointer.LastIndexOf('/'); end > 0; end = pointer.LastIndexOf('/', end - 1))
            yield return pointer.Substring(0, end);
    }

    private static List<Draft> Get(Dictionary<string, List<Draft>> index, string pointer) => index.TryGetValue(pointer, out List<Draft> drafts) ? drafts : [];

    private void Add(string pointer, Draft draft)
    {
        Add(_at, pointer, draft);
        foreach (string ancestor in Ancestors(pointer))
            Add(_below, ancestor, draft);
    }

    private static void Add(Dictionary<string, List<Draft>> index, string pointer, Draft draft)
    {
        if (!index.TryGetValue(pointer, out List<Draft> drafts))
            index.Add(pointer, drafts = []);
        drafts.Add(draft);
    }
}
