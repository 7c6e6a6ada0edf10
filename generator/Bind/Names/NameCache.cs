namespace Upstash.Workflow.Generator.Bind;

/// <summary>The C# names of a document's names: it has <c>id</c> and <c>name</c> thousands of times, and each is worked out once.</summary>
internal sealed class NameCache(Func<string, string> name)
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public string Of(string text)
    {
        if (!_known.TryGetValue(text, out string? known))
            _known[text] = known = name(text);
        return known;
    }
}
