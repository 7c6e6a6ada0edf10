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
            string canonical = CanonicalPointer.Of(root, pointer);
            Add(_at, canonical, draft);
            foreach (string ancestor in Ancestors(canonical))
                Add(_below, ancestor, draft);
        }
    }

    /// <summary>The nearest ones first: at the place, inside of it, then around it from the inside out.</summary>
    public IEnumerable<Draft> Related(string canonical)
    {
        foreach (Draft draft in Get(_at, canonical).Concat(Get(_below, canonical)))
            yield return draft;
        foreach (Draft draft in Ancestors(canonical).SelectMany(ancestor => Get(_at, ancestor)))
            yield return draft;
    }

    private static IEnumerable<string> Ancestors(string pointer)
    {
        for (int end = pointer.LastIndexOf('/'); end > 0; end = pointer.LastIndexOf('/', end - 1))
            yield return pointer.Substring(0, end);
    }

    private static List<Draft> Get(Dictionary<string, List<Draft>> index, string pointer) => index.TryGetValue(pointer, out List<Draft> drafts) ? drafts : [];

    private static void Add(Dictionary<string, List<Draft>> index, string pointer, Draft draft)
    {
        if (!index.TryGetValue(pointer, out List<Draft> drafts))
            index.Add(pointer, drafts = []);
        drafts.Add(draft);
    }
}
