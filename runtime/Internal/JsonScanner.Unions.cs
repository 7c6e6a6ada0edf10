using System.Text.Json;
using Upstash.Workflow.Runtime.Internal.Scanning;
using Upstash.Workflow.Runtime.Internal.Unions;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Choices: which variant comes next is found out by looking ahead, without reading anything.</content>
public ref partial struct JsonScanner
{
    /// <summary>Looks at the value that comes next.</summary>
    /// <param name="union">How the variants are told apart: the discriminator, then the kind of JSON, then declared values and members.</param>
    /// <returns>The index of the variant; -1 when it is none of them.</returns>
    public int ChooseVariant(UnionShape union)
    {
        ArgumentNullException.ThrowIfNull(union);
        int variant = Peek() switch
        {
            (byte)'{' => ChooseObject(union),
            (byte)'[' => ChooseArray(union),
            (byte)'"' when IsBytes && FirstOf(union, JsonShapeKind.Bytes) is var bytes and >= 0 => bytes,
            (byte)'"' => ChooseString(union, TextAhead()),
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => ChooseNumber(union),
            (byte)'t' or (byte)'f' => FirstOf(union, JsonShapeKind.Boolean),
            _ => -1,
        };
        if (variant < 0)
        {
            Report(DriftKind.UnknownValue, "a declared variant", _position);
        }

        return variant;
    }

    /// <summary>Reads the variant that was chosen.</summary>
    /// <typeparam name="T">The type of the variant.</typeparam>
    /// <typeparam name="TItem">How it is read.</typeparam>
    /// <returns>The value.</returns>
    public object ReadVariant<T, TItem>()
        where T : notnull
        where TItem : struct, IJsonItem<T> => TItem.TryRead(ref this, out T? value) ? value : throw Expected("a value", _position);

    private static int FirstOf(UnionShape union, JsonShapeKind kind) =>
        Array.Find(union.Variants, variant => variant.Kind == kind)?.Index ?? Array.Find(union.Variants, static variant => variant.Kind == JsonShapeKind.Any)?.Index ?? -1;

    private static int ChooseString(UnionShape union, string text) =>
        Array.Find(union.Variants, variant => variant.Kind == JsonShapeKind.String && variant.Values.Contains(text))?.Index
        ?? Array.Find(union.Variants, static variant => variant is { Kind: JsonShapeKind.String, Values: [] })?.Index
        ?? FirstOf(union, JsonShapeKind.String);

    private readonly int ChooseNumber(UnionShape union)
    {
        ReadOnlySpan<byte> ahead = _json[_position..];
        bool isWhole = ahead[..NumberText.Length(ahead, out _)].IndexOfAny(".eE"u8) < 0;
        (JsonShapeKind first, JsonShapeKind second) = isWhole ? (JsonShapeKind.Integer, JsonShapeKind.Number) : (JsonShapeKind.Number, JsonShapeKind.Integer);
        int variant = FirstOf(union, first);
        return variant >= 0 ? variant : FirstOf(union, second);
    }

    private readonly int ChooseObject(UnionShape union)
    {
        VariantShape[] objects = Array.FindAll(union.Variants, static variant => variant.Kind == JsonShapeKind.Object);
        if (objects.Length == 0)
        {
            return FirstOf(union, JsonShapeKind.Object);
        }

        if (objects.Length == 1 && union.Discriminator is null)
        {
            return objects[0].Index;
        }

        ValueOutline outline = ReadOutline(union);
        if (union.Discriminator is not null && outline.Members.TextOf(union.Discriminator) is { } tag)
        {
            int variant = union.FindTag(tag);
            // A number that means nothing is no name of a variant that is not known.
            if (variant >= 0 || (union.Fallback < 0 && outline.Members.IsText(union.Discriminator)))
            {
                return variant;
            }
        }

        if (union.Fallback >= 0)
        {
            return union.Fallback;
        }

        return BestOf(objects, outline);
    }

    private readonly int ChooseArray(UnionShape union)
    {
        VariantShape[] arrays = Array.FindAll(union.Variants, static variant => variant.Kind == JsonShapeKind.Array);
        return arrays.Length < 2 || !union.LooksInside ? FirstOf(union, JsonShapeKind.Array) : BestOf(arrays, ReadOutline(union));
    }

    // The first one of those that fit equally well: an empty list is any of them.
    private static int BestOf(VariantShape[] variants, ValueOutline outline)
    {
        VariantShape best = variants.MaxBy(outline.Fit)!;
        return outline.Fit(best) >= 0 ? best.Index : -1;
    }

    private readonly string TextAhead() => TextDecoder.Decode(_json, _position + 1, out _);

    // On a reader of its own: nothing is consumed.
    private readonly ValueOutline ReadOutline(UnionShape union)
    {
        var ahead = new Utf8JsonReader(_json[_position..], JsonLimits.ReaderOptions);
        return ValueOutline.Read(ref ahead, union.LooksInside ? ValueOutline.MaxDepth : 0);
    }
}
