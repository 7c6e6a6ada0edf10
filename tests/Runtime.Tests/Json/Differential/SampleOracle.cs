using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>The model that an element must become, built without the scanner.</summary>
internal static class SampleOracle
{
    private static readonly Dictionary<string, Func<JsonElement, object?>> Readers = new(StringComparer.Ordinal)
    {
        ["text"] = ValueOracle.Text,
        ["flag"] = static e => ValueOracle.Boolean(e),
        ["small"] = static e => ValueOracle.Int32(e),
        ["large"] = static e => ValueOracle.Int64(e),
        ["ratio"] = static e => ValueOracle.Double(e),
        ["price"] = static e => ValueOracle.Decimal(e),
        ["at"] = static e => ValueOracle.Parsed(e, static (ref json) => json.ReadDateTimeOffset()),
        ["day"] = static e => ValueOracle.Parsed(e, static (ref json) => json.ReadDateOnly()),
        ["time"] = static e => ValueOracle.Parsed(e, static (ref json) => json.ReadTimeOnly()),
        ["id"] = static e => ValueOracle.Parsed(e, static (ref json) => json.ReadGuid()),
        ["link"] = static e => ValueOracle.Parsed(e, static (ref json) => json.ReadUri()),
        ["bytes"] = static e => ValueOracle.Parsed(e, static (ref json) => json.ReadBytes()),
        ["millis"] = static e => ValueOracle.Int64(e) is { } value ? (object)new UnixMilliseconds(value) : null,
        ["seconds"] = static e => ValueOracle.Int64(e) is { } value ? (object)new UnixSeconds(value) : null,
        ["any"] = static e => e.ValueKind == JsonValueKind.Null ? null : e,
        ["child"] = Of,
        ["state"] = static e => ValueOracle.Text(e) is { } value ? (object)new SampleState(value) : null,
        ["children"] = static e => ValueOracle.List(e, static item => Kept(Of(item))),
        ["headers"] = static e => ValueOracle.Map(e, static list => Kept(ValueOracle.List(list, static item => Kept(ValueOracle.Text(item))))),
        ["numbers"] = static e => ValueOracle.List(e, static item => ValueOracle.Int64(item) is { } value ? (true, value) : (false, 0)),
        ["holes"] = static e => ValueOracle.List(e, static item => (true, ValueOracle.Int64(item))),
        ["texts"] = static e => ValueOracle.Map(e, static item => (Keep: true, Value: ValueOracle.Text(item))),
    };

    public static bool IsDeclared(string name) => Readers.ContainsKey(name);

    /// <summary>Null for null; a <see cref="MisfitException"/> where a type does not fit.</summary>
    public static Sample? Of(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return element.ValueKind == JsonValueKind.Null ? null : throw new MisfitException();
        }

        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var unknown = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            string name = ValueOracle.NameOf(member);
            if (Readers.TryGetValue(name, out Func<JsonElement, object?>? read))
            {
                values[name] = ValueOracle.Member(member.Value, name, read);
            }
            else
            {
                unknown[name] = member.Value;
            }
        }

        return SampleOf(values, unknown);
    }

    private static (bool Keep, T Value) Kept<T>(T? value)
        where T : class => (value is not null, value!);

    private static Sample SampleOf(Dictionary<string, object?> values, Dictionary<string, JsonElement> unknown) => new()
    {
        Text = (string?)values.GetValueOrDefault("text"),
        Flag = (bool?)values.GetValueOrDefault("flag"),
        Small = (int?)values.GetValueOrDefault("small"),
        Large = (long?)values.GetValueOrDefault("large"),
        Ratio = (double?)values.GetValueOrDefault("ratio"),
        Price = (decimal?)values.GetValueOrDefault("price"),
        At = (DateTimeOffset?)values.GetValueOrDefault("at"),
        Day = (DateOnly?)values.GetValueOrDefault("day"),
        Time = (TimeOnly?)values.GetValueOrDefault("time"),
        Id = (Guid?)values.GetValueOrDefault("id"),
        Link = (Uri?)values.GetValueOrDefault("link"),
        Bytes = (byte[]?)values.GetValueOrDefault("bytes"),
        Millis = (UnixMilliseconds?)values.GetValueOrDefault("millis"),
        Seconds = (UnixSeconds?)values.GetValueOrDefault("seconds"),
        Any = (JsonElement?)values.GetValueOrDefault("any"),
        Child = (Sample?)values.GetValueOrDefault("child"),
        State = (SampleState?)values.GetValueOrDefault("state"),
        Children = (IReadOnlyList<Sample>?)values.GetValueOrDefault("children"),
        Headers = (IReadOnlyDictionary<string, IReadOnlyList<string>>?)values.GetValueOrDefault("headers"),
        Numbers = (IReadOnlyList<long>?)values.GetValueOrDefault("numbers"),
        Holes = (IReadOnlyList<long?>?)values.GetValueOrDefault("holes"),
        Texts = (IReadOnlyDictionary<string, string?>?)values.GetValueOrDefault("texts"),
        AdditionalProperties = unknown,
    };
}
