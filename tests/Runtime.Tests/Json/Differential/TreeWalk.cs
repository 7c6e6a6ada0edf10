using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>Reads any document with the scanner's own methods, led by what the reference found in it, and compares each value.</summary>
internal static class TreeWalk
{
    /// <summary>Null when all is equal, otherwise what is not.</summary>
    public static string? Compare(ref JsonScanner json, JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.Object => CompareObject(ref json, expected),
        JsonValueKind.Array => CompareArray(ref json, expected),
        JsonValueKind.Number => CompareNumber(ref json, expected.GetRawText()),
        JsonValueKind.String => CompareText(ref json, expected),
        JsonValueKind.Null => Same(null, json.ReadJson()?.GetRawText()),
        _ => Same(expected.GetBoolean(), json.ReadBoolean()),
    };

    // Half of a surrogate pair: the scanner throws, and whoever called knows why.
    private static string? CompareText(ref JsonScanner json, JsonElement expected) =>
        Same(Reference.TextOf(expected) ?? "no text", json.ReadString());

    private static string? CompareArray(ref JsonScanner json, JsonElement expected)
    {
        json.BeginArray();
        foreach (JsonElement item in expected.EnumerateArray())
        {
            if (!json.NextItem())
            {
                return "an array ends too early";
            }

            if (Compare(ref json, item) is { } difference)
            {
                return difference;
            }
        }

        return json.NextItem() ? "an array goes on" : null;
    }

    private static string? CompareObject(ref JsonScanner json, JsonElement expected)
    {
        (string? Name, JsonElement Value)[] properties = [.. expected.EnumerateObject().Select(static p => (Reference.NameOf(p), p.Value))];
        // Every second name is declared, so that both ways through an object are taken.
        string[] names = [.. properties.Where(static (property, at) => at % 2 == 0 && property.Name is not null).Select(static p => p.Name!).Distinct()];
        var members = new JsonMembers(names);
        json.BeginObject();
        int index = -1;
        foreach ((string? name, JsonElement value) in properties)
        {
            if (!json.NextMember(members, ref index) || Math.Max(index, -1) != Array.IndexOf(names, name))
            {
                return $"a member is another one ({name?.Length} characters)";
            }

            if ((index < 0 ? CompareUnknown(ref json, name, value) : Compare(ref json, value)) is { } difference)
            {
                return difference;
            }
        }

        return json.NextMember(members, ref index) ? "an object goes on" : null;
    }

    private static string? CompareUnknown(ref JsonScanner json, string? name, JsonElement value)
    {
        if (name?.Length % 3 == 2)
        {
            json.Skip();
            return null;
        }

        AdditionalProperties? unknown = null;
        json.ReadUnknown(ref unknown);
        return Same((name ?? "no text", value.GetRawText()), unknown!.Select(static m => (m.Key, m.Value.GetRawText())).Single());
    }

    // The length decides which way: each is taken often enough.
    private static string? CompareNumber(ref JsonScanner json, string raw) => (raw.Length % 4) switch
    {
        0 when NumberOracle.Double(raw) is { } value => Same(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(json.ReadDouble()!.Value)),
        1 or 2 when NumberOracle.Integer(raw) is { } value => Same(value, json.ReadInt64()),
        3 when NumberOracle.Decimal(raw) is { } value => Same(string.Join(' ', decimal.GetBits(value)), string.Join(' ', decimal.GetBits(json.ReadDecimal()!.Value))),
        _ => Same(raw, json.ReadString()),
    };

    private static string? Same<T>(T expected, T actual) =>
        EqualityComparer<T>.Default.Equals(expected, actual) ? null : $"expected {expected}, read {actual}";
}
