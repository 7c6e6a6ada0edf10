using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Json;

/// <summary>A model as the generator writes them, with a member of every type.</summary>
[JsonConverter(typeof(JsonModelConverter<Sample>))]
public sealed class Sample : IJsonModel<Sample>
{
    private static readonly JsonMembers Members = new(
        "text", "flag", "small", "large", "ratio", "price", "at", "day", "time", "id", "link", "bytes", "millis", "seconds", "any",
        "child", "state", "children", "headers", "numbers", "holes", "texts");

    private AdditionalProperties? _additionalProperties;

    public Sample()
    {
    }

    private Sample(ref JsonScanner json)
    {
        json.BeginObject();
        for (int member = -1; json.NextMember(Members, ref member);)
        {
            switch (member)
            {
                case 0: Text = json.ReadString(); break;
                case 1: Flag = json.ReadBoolean(); break;
                case 2: Small = json.ReadInt32(); break;
                case 3: Large = json.ReadInt64(); break;
                case 4: Ratio = json.ReadDouble(); break;
                case 5: Price = json.ReadDecimal(); break;
                case 6: At = json.ReadDateTimeOffset(); break;
                case 7: Day = json.ReadDateOnly(); break;
                case 8: Time = json.ReadTimeOnly(); break;
                case 9: Id = json.ReadGuid(); break;
                case 10: Link = json.ReadUri(); break;
                case 11: Bytes = json.ReadBytes(); break;
                case 12: Millis = json.ReadUnixMilliseconds(); break;
                case 13: Seconds = json.ReadUnixSeconds(); break;
                case 14: Any = json.ReadJson(); break;
                case 15: Child = json.ReadModel<Sample>(); break;
                case 16: State = json.ReadEnum<SampleState>(); break;
                case 17: Children = json.ReadList<Sample, ModelItem<Sample>>(); break;
                case 18: Headers = json.ReadMap<IReadOnlyList<string>, ListItem<string, StringItem>>(); break;
                case 19: Numbers = json.ReadList<long, Int64Item>(); break;
                case 20: Holes = json.ReadList<long?, NullableItem<long, Int64Item>>(); break;
                case 21: Texts = json.ReadMap<string?, NullableReferenceItem<string, StringItem>>(); break;
                default: json.ReadUnknown(ref _additionalProperties); break;
            }
        }
    }

    public string? Text { get; init; }
    public bool? Flag { get; init; }
    public int? Small { get; init; }
    public long? Large { get; init; }
    public double? Ratio { get; init; }
    public decimal? Price { get; init; }
    public DateTimeOffset? At { get; init; }
    public DateOnly? Day { get; init; }
    public TimeOnly? Time { get; init; }
    public Guid? Id { get; init; }
    public Uri? Link { get; init; }
    public byte[]? Bytes { get; init; }
    public UnixMilliseconds? Millis { get; init; }
    public UnixSeconds? Seconds { get; init; }
    public JsonElement? Any { get; init; }
    public Sample? Child { get; init; }
    public SampleState? State { get; init; }
    public IReadOnlyList<Sample>? Children { get; init; }
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Headers { get; init; }
    public IReadOnlyList<long>? Numbers { get; init; }
    public IReadOnlyList<long?>? Holes { get; init; }
    public IReadOnlyDictionary<string, string?>? Texts { get; init; }

    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties
    {
        get => _additionalProperties ?? Runtime.AdditionalProperties.Empty;
        init => _additionalProperties = new Runtime.AdditionalProperties(value);
    }

    public static Sample FromJson(ReadOnlySpan<byte> utf8Json) => JsonModel.Read<Sample>(utf8Json);

    public static Sample FromJson(string json) => FromJson(System.Text.Encoding.UTF8.GetBytes(json));

    public void WriteJson(IBufferWriter<byte> output) => JsonModel.Write(this, output);

    public string ToJson() => JsonModel.ToJson(this);

    static Sample IJsonModel<Sample>.ReadJson(ref JsonScanner json) => new(ref json);

    void IJsonModel.WriteJson(ref JsonEmitter json)
    {
        json.BeginObject();
        json.Write("text"u8, Text);
        json.Write("flag"u8, Flag);
        json.Write("small"u8, Small);
        json.Write("large"u8, Large);
        json.Write("ratio"u8, Ratio);
        json.Write("price"u8, Price);
        json.Write("at"u8, At);
        json.Write("day"u8, Day);
        json.Write("time"u8, Time);
        json.Write("id"u8, Id);
        json.Write("link"u8, Link);
        json.Write("bytes"u8, Bytes);
        json.Write("millis"u8, Millis);
        json.Write("seconds"u8, Seconds);
        json.Write("any"u8, Any);
        json.WriteModel("child"u8, Child);
        json.WriteEnum("state"u8, State);
        json.WriteList<Sample, ModelItem<Sample>>("children"u8, Children);
        json.WriteMap<IReadOnlyList<string>, ListItem<string, StringItem>>("headers"u8, Headers);
        json.WriteList<long, Int64Item>("numbers"u8, Numbers);
        json.WriteList<long?, NullableItem<long, Int64Item>>("holes"u8, Holes);
        json.WriteMap<string?, NullableReferenceItem<string, StringItem>>("texts"u8, Texts);
        json.WriteUnknown(_additionalProperties);
        json.EndObject();
    }
}
