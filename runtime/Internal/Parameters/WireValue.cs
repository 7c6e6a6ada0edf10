using System.Text.Json;
using Upstash.Workflow.Runtime.Internal.Writing;

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
        using var output = PooledBuffer.Rent();
        Write<T, TItem>(value, null, output);
        using var document = JsonDocument.Parse(output.Written);
        return Of(document.RootElement);
    }

    public static ReadOnlyMemory<byte> Write<T, TItem>(T value, FileParts? files)
        where TItem : struct, IJsonItem<T>
    {
        // A body may be sent again later, so it gets an array of its own, of the right length.
        using var output = PooledBuffer.Rent();
        Write<T, TItem>(value, files, output);
        return output.Written.ToArray();
    }

    public static WireValue? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => new WireValue(json.GetString()!, null, null),
        JsonValueKind.Array => new WireValue(json.GetRawText(), [.. json.EnumerateArray().Select(Of).OfType<WireValue>()], null),
        JsonValueKind.Object => new WireValue(json.GetRawText(), null, [.. MembersOf(json)]),
        _ => new WireValue(json.GetRawText(), null, null),
    };

    private static void Write<T, TItem>(T value, FileParts? files, PooledBuffer output)
        where TItem : struct, IJsonItem<T>
    {
        var json = new JsonEmitter(output, files);
        TItem.Write(ref json, value);
        json.Flush();
    }

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
