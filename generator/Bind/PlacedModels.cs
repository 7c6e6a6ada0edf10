namespace Upstash.Workflow.Generator.Bind;

/// <summary>Generated types of one kind. Each keeps its place in the output: before the types of its own members, which are bound first.</summary>
internal sealed class PlacedModels<T>
    where T : class
{
    private readonly List<T> _all = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public IReadOnlyList<T> All => _all;

    public void Reserve(string name)
    {
        _places[name] = _all.Count;
        _all.Add(null!);
    }

    public void Set(string name, T model) => _all[_places[name]] = model;

    /// <summary>Null for a name that is none, or a type that is being bound right now.</summary>
    public T? Find(string name) => _places.TryGetValue(name, out int place) ? _all[place] : null;
}
