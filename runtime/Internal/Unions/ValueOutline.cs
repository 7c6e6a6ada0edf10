using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal.Unions;

/// <summary>What a value looks like, as far as a choice has to know: its kind, its text, its members, its first items.</summary>
internal sealed class ValueOutline
{
    /// <summary>How deep lists in lists are looked into by those who look into them at all.</summary>
    public const int MaxDepth = 3;

    /// <summary>The first items tell. A list of a million is not read twice.</summary>
    private const int MaxItems = 16;

    private readonly List<ValueOutline> _items = [];
    private readonly JsonShapeKind _kind;
    private ObjectOutline? _members;
    private string? _text;

    private ValueOutline(in Utf8JsonReader reader) => _kind = KindOf(reader);

    public ObjectOutline Members => _members ??= new ObjectOutline();

    /// <summary>Reads the value that comes next, to its end.</summary>
    /// <param name="reader">Of the text that begins with the value.</param>
    /// <param name="depth">How deep items and the values of members are looked at; 0: not at all.</param>
    public static ValueOutline Read(ref Utf8JsonReader reader, int depth)
    {
        ValueOutline? outline = null;
        try
        {
            reader.Read();
            outline = new ValueOutline(reader);
            outline.Fill(ref reader, depth);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Whoever reads the value meets the same text and says where it is broken.
        }

        return outline ?? new ValueOutline(reader);
    }

    public static JsonShapeKind KindOf(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonShapeKind.Object,
        JsonTokenType.StartArray => JsonShapeKind.Array,
        JsonTokenType.String => JsonShapeKind.String,
        JsonTokenType.True or JsonTokenType.False => JsonShapeKind.Boolean,
        JsonTokenType.Number => reader.ValueSpan.IndexOfAny(".eE"u8) < 0 ? JsonShapeKind.Integer : JsonShapeKind.Number,
        _ => JsonShapeKind.Any,
    };

    /// <summary>How well a variant fits: negative not at all, otherwise higher is better.</summary>
    public double Fit(VariantShape variant) => (_kind, variant.Kind) switch
    {
        // Null says nothing of what the others are.
        (JsonShapeKind.Any, _) or (_, JsonShapeKind.Any) => 0,
        (JsonShapeKind.Object, JsonShapeKind.Object) => FitOfMembers(variant),
        (JsonShapeKind.Array, JsonShapeKind.Array) => FitOfItems(variant),
        (JsonShapeKind.String, JsonShapeKind.String) => variant.Values.Length == 0 ? 1 : variant.Values.Contains(_text) ? 2 : 0,
        (JsonShapeKind.Integer, JsonShapeKind.Number) or (JsonShapeKind.Number, JsonShapeKind.Integer) => 0,
        var (kind, declared) => kind == declared ? 1 : -1,
    };

    /// <summary>Of a map the values count for less than one declared member of an object, however many there are.</summary>
    private double FitOfMembers(VariantShape variant)
    {
        double members = Members.Fit(variant);
        double values = FitOfItems(variant);
        return members < 0 || values < 0 ? -1 : members + 1 - (1 / (1 + values));
    }

    private double FitOfItems(VariantShape variant)
    {
        // Positions that are all there are more than the same list cut off.
        double fit = variant.Items.Length > 1 && _items.Count >= variant.Items.Length - 1 ? 1 : 0;
        for (int i = 0; i < _items.Count && variant.Items.Length > 0; i++)
        {
            double item = BestFit(_items[i], variant.Items[Math.Min(i, variant.Items.Length - 1)]);
            if (item < 0)
            {
                return -1;
            }

            fit += item;
        }

        return fit;
    }

    private static double BestFit(ValueOutline item, VariantShape[] shapes)
    {
        double best = shapes.Length == 0 ? 0 : -1;
        foreach (VariantShape shape in shapes)
        {
            best = Math.Max(best, item.Fit(shape));
        }

        return best;
    }

    private void Fill(ref Utf8JsonReader reader, int depth)
    {
        switch (_kind)
        {
            case JsonShapeKind.Object:
                FillMembers(ref reader, depth);
                break;
            case JsonShapeKind.Array:
                FillItems(ref reader, depth);
                break;
            case JsonShapeKind.String:
                _text = reader.GetString();
                break;
            default:
                break;
        }
    }

    private void FillMembers(ref Utf8JsonReader reader, int depth)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            Members.Add(name, reader);
            AddItem(ref reader, depth);
        }
    }

    private void FillItems(ref Utf8JsonReader reader, int depth)
    {
        // Only the outermost list may be left before its end.
        while ((depth < MaxDepth || _items.Count < MaxItems) && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            AddItem(ref reader, depth);
        }
    }

    private void AddItem(ref Utf8JsonReader reader, int depth)
    {
        if (depth > 0 && _items.Count < MaxItems)
        {
            var item = new ValueOutline(reader);
            item.Fill(ref reader, depth - 1);
            _items.Add(item);
        }
        else
        {
            reader.Skip();
        }
    }
}
