using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Json;

/// <summary>A model as the generator writes them, with a member of every type; the row of its members breaks in the middle, as a long one does.</summary>
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
                case 0: Text = json.ReadString(); goto case 1;
                case 1: if (json.IsMember(ref member, 1, ",\"flag\":"u8)) { Flag = json.ReadBoolean(); } goto case 2;
                case 2: if (json.IsMember(ref member, 2, ",\"small\":"u8)) { Small = json.ReadInt32(); } goto case 3;
                case 3: if (json.IsMember(ref member, 3, ",\"large\":"u8)) { Large = json.ReadInt64(); } goto case 4;
                case 4: if (json.IsMember(ref member, 4, ",\"ratio\":"u8)) { Ratio = json.ReadDouble(); } goto case 5;
                case 5: if (json.IsMember(ref member, 5, ",\"price\":"u8)) { Price = json.ReadDecimal(); } goto case 6;
                case 6: if (json.IsMember(ref member, 6, ",\"at\":"u8)) { At = json.ReadDateTimeOffset(); } goto case 7;
                case 7: if (json.IsMember(ref member, 7, ",\"day\":"u8)) { Day = json.ReadDateOnly(); } goto case 8;
                case 8: if (json.IsMember(ref member, 8, ",\"time\":"u8)) { Time = json.ReadTimeOnly(); } goto case 9;
                case 9: if (json.IsMember(ref member, 9, ",\"id\":"u8)) { Id = json.ReadGuid(); } goto case 10;
                case 10: if (json.IsMember(ref member, 10, ",\"link\":"u8)) { Link = json.ReadUri(); } goto case 11;
                case 11: if (json.IsMember(ref member, 11, ",\"bytes\":"u8)) { Bytes = json.ReadBytes(); } goto case 12;
                case 12: if (json.IsMember(ref member, 12, ",\"millis\":"u8)) { Millis = json.ReadUnixMilliseconds(); } goto case 13;
                case 13: if (json.IsMember(ref member, 13, ",\"seconds\":"u8)) { Seconds = json.ReadUnixSeconds(); } goto case 14;
                case 14: if (json.IsMember(ref member, 14, ",\"any\":"u8)) { Any = json.ReadJson(); } goto case 15;
                case 15: if (json.IsMember(ref member, 15, ",\"child\":"u8)) { Child = json.ReadModel<Sample>(); } break;
                case 16: State = json.ReadEnum<SampleState>(); goto case 17;
                case 17: if (json.IsMember(ref member, 17, ",\"children\":"u8)) { Children = json.ReadList<Sample, ModelItem<Sample>>(); } goto case 18;
                case 18: if (json.IsMember(ref member, 18, ",\"headers\":"u8)) { Headers = json.ReadMap<IReadOnlyList<string>, ListItem<string, StringItem>>(); } goto case 19;
                case 19: if (json.IsMember(ref member, 19, ",\"numbers\":"u8)) { Numbers = json.ReadList<long, Int64Item>(); } goto case 20;
                case 20: if (json.IsMember(ref member, 20, ",\"holes\":"u8)) { Holes = json.ReadList<long?, NullableItem<long, Int64Item>>(); } goto case 21;
                case 21: if (json.IsMember(ref member, 21, ",\"texts\":"u8)) { Texts = json.ReadMap<string?, NullableReferenceItem<string, StringItem>>(); } break;
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
