using System.Buffers;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal.Parameters;

/// <summary>
/// A parameter's value as the wire sees it: one text, a list, or members. Made of the value's own JSON, so that every type that can be in
/// a body can be in a parameter, under the same names.
/// </summary>
/// <param name="Text">The text of a single value; of a list or of members their JSON.</param>
/// <param name="Items">The items of a list; null for anything else.</param>
/// <param name="Members">The members of an object; null for anything else. Those that are null are not there.</param>
internal sealed record WireValue(string Text, IReadOnlyList<WireValue>? Items, IReadOnlyList<KeyValuePair<string, WireValue>>? Members)
{
    public bool IsSingle => Items is null && Members is null;

    /// <summary>Whether a list has no items or an object no members.</summary>
    public bool IsEmpty => Items is { Count: 0 } || Members is { Count: 0 };

    /// <summary>Null when the value is null.</summary>
    public static WireValue? Of<T, TItem>(T value)
        where TItem : struct, IJsonItem<T>
    {
        ReadOnlyMemory<byte> json = Write<T, TItem>(value, null);
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    public static ReadOnlyMemory<byte> Write<T, TItem>(T value, FileParts? files)
        where TItem : struct, IJsonItem<T>
    {
        var output = new ArrayBufferWriter<byte>();
        var json = new JsonEmitter(output, files);
        TItem.Write(ref json, value);
        json.Flush();
        return output.WrittenMemory;
    }

    public static WireValue? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => new WireValue(json.GetString()!, null, null),
        JsonValueKind.Array => new WireValue(json.GetRawText(), [.. json.EnumerateArray().Select(Of).OfType<WireValue>()], null),
        JsonValueKind.Object => new WireValue(json.GetRawText(), null, [.. MembersOf(json)]),
        _ => new WireValue(json.GetRawText(), null, null),
    };

    private static IEnumerable<KeyValuePair<string, WireValue>> MembersOf(JsonElement json)
    {
        foreach (JsonProperty member in json.EnumerateObject())
        {
            if (Of(member.Value) is { } value)
            {
                yield return new(member.Name, value);
            }
        }
    }
}
