using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CsCheck;
using Upstash.Workflow.Runtime.Internal;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

/// <summary>The scanner against System.Text.Json on random documents, whole and damaged.</summary>
public class DifferentialTests
{
    private const int Runs = 5_000;

    private static readonly string[] Names =
        ["text", "small", "large", "ratio", "flag", "children", "child", "any", "numbers", "headers", "other", "t\\u0065xt", "é"];

    private static readonly string[] Declared =
        [.. typeof(Sample).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))];

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Gen.Const("null"),
        Gen.Const("true"),
        Gen.Const("false"),
        Gen.Int.Select(i => i.ToString(CultureInfo.InvariantCulture)),
        Gen.Long.Select(l => l.ToString(CultureInfo.InvariantCulture)),
        Gen.Double.Where(double.IsFinite).Select(d => d.ToString("R", CultureInfo.InvariantCulture)),
        Gen.String[0, 12].Select(s => JsonSerializer.Serialize(s)),
        Pick("\"\\ud83d\\ude80\"", "\"\\ud800\"", "\"\\/\\b\"", "1.50", "-0", "1e400", "01", "\"\\x\"", "nul", "\"a\tb\""));

    private static readonly Gen<string> Document = Gen.Recursive<string>((depth, inner) => depth > 3 ? Scalar : Gen.Frequency(
        (4, Scalar),
        (2, inner.Array[0, 3].Select(items => $"[{string.Join(" ,", items)}]")),
        (3, Gen.Select(Pick(Names), inner).Array[0, 5]
            .Select(members => "{" + string.Join(",\n", members.Select(m => $"\"{m.Item1}\" :{m.Item2}")) + "}"))));

    private static readonly Gen<string> Model = Gen.Recursive<string>((depth, inner) => Gen.OneOf(
            Member("text", Scalar),
            Member("small", Gen.Int.Select(i => i.ToString(CultureInfo.InvariantCulture))),
            Member("large", Gen.Long.Select(l => l.ToString(CultureInfo.InvariantCulture))),
            Member("ratio", Gen.Double.Where(double.IsFinite).Select(d => d.ToString("R", CultureInfo.InvariantCulture))),
            Member("fl\\u0061g", Pick("true", "false", "null", "\"true\"")),
            Member("any", Document),
            Member("other", Document),
            Member("é", Scalar),
            Member("numbers", Gen.Long.Select(l => l.ToString(CultureInfo.InvariantCulture)).Array[0, 3].Select(n => $"[{string.Join(" ,", n)}]")),
            Member("child", depth > 3 ? Gen.Const("{}") : inner),
            Member("children", depth > 3 ? Gen.Const("[ ]") : inner.Array[0, 2].Select(c => $"[null, {string.Join(',', c.Append("{}"))}]")))
        .Array[0, 6].Select(members => "{" + string.Join(",\n", members) + "}"));

    [Fact]
    public void What_is_well_formed_is_the_same_for_both() =>
        Damaged(Document).Sample(json => Assert.Equal(ParsesElsewhere(json), Scans(json)), iter: Runs);

    [Fact]
    public void A_model_holds_what_the_document_holds()
    {
        int read = 0;
        Damaged(Model).Sample(
            json =>
            {
                if (Try(() => Sample.FromJson(json)) is { } sample)
                {
                    // Types are read leniently, so only what is sure is compared, and with the last of equal names.
                    using JsonDocument document = JsonDocument.Parse(json);
                    AssertSame(document.RootElement, sample);
                    Interlocked.Increment(ref read);
                }
            },
            iter: Runs);

        Assert.InRange(read, Runs / 4, Runs);
    }

    [Fact]
    public void A_model_survives_being_written_and_read() => Damaged(Model).Sample(
        json =>
        {
            if (Try(() => Sample.FromJson(json)) is { } sample)
            {
                string written = sample.ToJson();
                Assert.Equal(written, Sample.FromJson(written).ToJson());
            }
        },
        iter: Runs);

    [Fact]
    public void Nothing_but_a_JsonException_comes_out_of_any_bytes() =>
        Gen.Byte.Array[0, 40].Sample(bytes => Try(() => Sample.FromJson([.. "{\"any\":"u8, .. bytes])), iter: Runs);

    private static Gen<byte[]> Damaged(Gen<string> documents) =>
        Gen.Select(documents.Select(Encoding.UTF8.GetBytes), Gen.Int[0, 1000], Pick("{}[],:\"\\0e.-tn\u0001 "u8.ToArray()), Gen.Int[0, 3])
            .Select((json, at, with, damage) =>
            {
                if (damage == 0)
                {
                    json[at % json.Length] = with;
                }

                return json;
            });

    private static Gen<string> Member(string name, Gen<string> value) => value.Select(v => $"\"{name}\" :{v}");

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void AssertSame(JsonElement element, Sample sample)
    {
        var last = new Dictionary<string, JsonElement>();
        foreach (JsonProperty member in element.EnumerateObject())
        {
            last[member.Name] = member.Value;
        }

        foreach ((string name, JsonElement value) in last)
        {
            AssertSame(name, value, sample);
        }

        Assert.Equal(last.Keys.Except(Declared).Order(), sample.AdditionalProperties.Keys.Order());
    }

    private static void AssertSame(string name, JsonElement value, Sample sample)
    {
        bool isNull = value.ValueKind == JsonValueKind.Null;
        switch (name)
        {
            case "text" when value.ValueKind is JsonValueKind.String or JsonValueKind.Number: Assert.Equal(value.ToString(), sample.Text); break;
            case "small" when value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int small): Assert.Equal(small, sample.Small); break;
            case "large" when value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long large): Assert.Equal(large, sample.Large); break;
            case "ratio" when value.ValueKind == JsonValueKind.Number: Assert.Equal(value.GetDouble(), sample.Ratio); break;
            case "flag" when value.ValueKind is JsonValueKind.True or JsonValueKind.False: Assert.Equal(value.GetBoolean(), sample.Flag); break;
            case "child" when !isNull: AssertSame(value, sample.Child!); break;
            case "any" when !isNull: Assert.Equal(value.GetRawText(), sample.Any!.Value.GetRawText()); break;
            case "numbers" when !isNull: Assert.Equal(value.EnumerateArray().Count(v => v.ValueKind != JsonValueKind.Null), sample.Numbers!.Count); break;
            case "other": Assert.Equal(value.GetRawText(), sample.AdditionalProperties[name].GetRawText()); break;
        }
    }

    private static bool ParsesElsewhere(byte[] json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);

            // The one thing we are stricter about: System.Text.Json looks at the bytes of a string only when it is asked for.
            return Utf8.IsValid(json);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Scans(byte[] json)
    {
        try
        {
            var scanner = new JsonScanner(json);
            scanner.Skip();
            scanner.End();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static T? Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
