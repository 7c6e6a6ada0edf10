using System.Text;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>What each kind of member must read from an element. Null is null; a <see cref="MisfitException"/> stands for a refusal.</summary>
internal static class ValueOracle
{
    public static string? Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => TextOf(element),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
        _ => throw new MisfitException(),
    };

    public static bool? Boolean(JsonElement element) => element.GetRawText() switch
    {
        "null" => null,
        "true" or "\"true\"" => true,
        "false" or "\"false\"" => false,
        _ => throw new MisfitException(),
    };

    public static long? Int64(JsonElement element) => Number(element, NumberOracle.Integer);

    public static int? Int32(JsonElement element) => Number<int>(element, static text => NumberOracle.Integer(text) is { } value and >= int.MinValue and <= int.MaxValue ? (int)value : null);

    public static double? Double(JsonElement element) => Number(element, NumberOracle.Double);

    public static decimal? Decimal(JsonElement element) => Number(element, NumberOracle.Decimal);

    /// <summary>Dates and their like: how their text is read is tested elsewhere, so the scanner is asked about the bare text.</summary>
    public static T? Parsed<T>(JsonElement element, ReadValue<T> read)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            return default;
        }

        string text = element.ValueKind == JsonValueKind.String ? TextOf(element) : throw new MisfitException();
        byte[] bare = [(byte)'"', .. Encoding.UTF8.GetBytes(text), (byte)'"'];
        bool isBare = !text.AsSpan().ContainsAny('"', '\\') && !text.Any(char.IsControl);
        return Scanning.TryRead(isBare ? bare : JsonSerializer.SerializeToUtf8Bytes(text), read, out T? value) ? value : throw new MisfitException();
    }

    public static IReadOnlyList<T>? List<T>(JsonElement element, Func<JsonElement, (bool Keep, T Value)> item) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Array => [.. element.EnumerateArray().Select((value, index) => Item(value, index, item)).Where(static read => read.Keep).Select(static read => read.Value)],
        _ => throw new MisfitException(),
    };

    public static IReadOnlyDictionary<string, T>? Map<T>(JsonElement element, Func<JsonElement, (bool Keep, T Value)> item)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            return element.ValueKind == JsonValueKind.Null ? null : throw new MisfitException();
        }

        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            string name = NameOf(member);
            (bool keep, T value) = Member(member.Value, name, item);
            if (keep)
            {
                map[name] = value;
            }
            else
            {
                map.Remove(name);
            }
        }

        return map;
    }

    public static string NameOf(JsonProperty member) => Reference.NameOf(member) ?? throw new MisfitException().Within(null);

    public static T Member<T>(JsonElement value, string name, Func<JsonElement, T> read)
    {
        try
        {
            return read(value);
        }
        catch (MisfitException exception)
        {
            throw exception.Within(name);
        }
    }

    private static T Item<T>(JsonElement value, int index, Func<JsonElement, T> read)
    {
        try
        {
            return read(value);
        }
        catch (MisfitException exception)
        {
            throw exception.Within(index);
        }
    }

    private static string TextOf(JsonElement element) => Reference.TextOf(element) ?? throw new MisfitException();

    private static T? Number<T>(JsonElement element, Func<string, T?> parse)
        where T : struct =>
        element.ValueKind == JsonValueKind.Null ? null
        : NumberOracle.Text(element) is { } text && parse(text) is { } value ? value
        : throw new MisfitException();
}
