using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// The schemas without a type of their own that are being bound right now: meeting one again is a circle. A class that begins inside
/// them breaks it: from then on all of them are known, a list of this class for example.
/// </summary>
internal sealed class OpenSchemas
{
    /// <summary>So many lists in lists and maps in maps nobody can use, and a type of thousands takes stack and compiler down.</summary>
    private const int MaxOpen = 32;

    private readonly HashSet<OpenApiSchema> _open = [];

    /// <summary>Bound once: what stands inline in them has one type, however many refer to it.</summary>
    private readonly Dictionary<string, BoundSchema> _known = new(StringComparer.Ordinal);

    /// <summary>What stands around the schema that is being bound, within the class that is: the outermost first.</summary>
    private List<Layer> _layers = [];

    public bool IsFull => _open.Count == MaxOpen;

    public bool Contains(OpenApiSchema schema) => _open.Contains(schema);

    public BoundSchema? Find(string pointer) => _known.TryGetValue(pointer, out BoundSchema known) ? known : null;

    /// <summary>Binds a schema that others refer to by its pointer.</summary>
    public BoundSchema Open(OpenApiSchema schema, string pointer, Func<BoundSchema> bind)
    {
        _open.Add(schema);
        BoundSchema bound = Within(new Layer(pointer, static inner => inner), bind);
        _open.Remove(schema);
        _known[pointer] = bound;
        return bound;
    }

    /// <summary>Binds what a list, a map or a wrapper holds.</summary>
    public BoundSchema Around(Func<BoundSchema, BoundSchema> wrap, Func<BoundSchema> bind) => Within(new Layer(null, wrap), bind);

    /// <summary>Binds the members of a class.</summary>
    /// <param name="place">The pointer of its schema: what refers to it there means this class.</param>
    public void Inside(BoundSchema type, string place, Action bind)
    {
        List<Layer> around = _layers;
        BoundSchema settled = _known[place] = type;
        for (int i = around.Count - 1; i >= 0; i--)
        {
            settled = around[i].Wrap(settled);
            if (around[i].Pointer is { } pointer)
                _known[pointer] = settled;
        }

        _layers = [];
        bind();
        _layers = around;
    }

    private BoundSchema Within(Layer layer, Func<BoundSchema> bind)
    {
        _layers.Add(layer);
        BoundSchema inner = bind();
        _layers.RemoveAt(_layers.Count - 1);
        return layer.Wrap(inner);
    }

    /// <param name="Pointer">Where a schema begins that others refer to; null for what only stands around another.</param>
    private sealed record Layer(string? Pointer, Func<BoundSchema, BoundSchema> Wrap);
}
