using System.Text;
using System.Text.Json;
using CsCheck;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Tests.Read;

/// <summary>Random JSON, and one notation for two views of it: <c>pointer = kind text</c>, line by line.</summary>
internal static class JsonSamples
{
    private static readonly string[] Special = ["true", "false", "null", "\"\\ud83d\\ude80\"", "\"\\/\"", "-0", "1E+2", "0.10"];

    // Half a surrogate pair cannot be written by the framework; the rest of the characters can.
    private static readonly Gen<string> Text = Gen.Char.Array[0, 12].Select(chars => new string([.. chars.Where(c => !char.IsSurrogate(c))]));

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Text.Select(Quote),
        Gen.Int.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Double[-1e300, 1e300].Select(number => JsonSerializer.Serialize(number)),
        Gen.Int[0, Special.Length - 1].Select(index => Special[index]));

    /// <summary>A JSON text whose root is an object or an array.</summary>
    public static Gen<string> Any { get; } = Collection(4);

    public static string Flatten(string json)
    {
        var lines = new StringBuilder();
        using var document = JsonDocument.Parse(json);
        Flatten(document.RootElement, "", lines);
        return lines.ToString();
    }

    public static string Flatten(SpecNode node)
    {
        var lines = new StringBuilder();
        Flatten(node, "", lines);
        return lines.ToString();
    }

    private static Gen<string> Collection(int depth)
    {
        Gen<string> item = depth == 0 ? Scalar : Gen.Frequency((3, Scalar), (2, Collection(depth - 1)));
        Gen<string> array = item.Array[0, 4].Select(items => $"[{string.Join(" , ", items)}]");
        Gen<string> map = Gen.Select(Text.ArrayUnique[0, 4], item.Array[4])
            .Select((keys, items) => $"{{{string.Join(",\n\t", keys.Zip(items, (key, value) => $"{Quote(key)} : {value}"))}}}");
        return Gen.OneOf(array, map);
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text, text.Length % 2 == 0 ? null : Relaxed);

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void Flatten(JsonElement element, string pointer, StringBuilder lines)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                lines.Append(pointer).AppendLine(" = {}");
                foreach (JsonProperty property in element.EnumerateObject())
                    Flatten(property.Value, JsonPointer.Append(pointer, property.Name), lines);
                break;
            case JsonValueKind.Array:
                lines.Append(pointer).AppendLine(" = []");
                for (int i = 0; i < element.GetArrayLength(); i++)
                    Flatten(element[i], JsonPointer.Append(pointer, i), lines);
                break;
            case JsonValueKind.String:
                lines.Append(pointer).Append(" = String ").AppendLine(element.GetString());
                break;
            case JsonValueKind.Number:
                lines.Append(pointer).Append(" = Number ").AppendLine(element.GetRawText());
                break;
            default:
                lines.Append(pointer).Append(" = ").AppendLine(element.GetRawText());
                break;
        }
    }

    private static void Flatten(SpecNode node, string pointer, StringBuilder lines)
    {
        switch (node)
        {
            case SpecMapping mapping:
                lines.Append(pointer).AppendLine(" = {}");
                foreach (SpecEntry entry in mapping.Entries)
                    Flatten(entry.Value, JsonPointer.Append(pointer, entry.Key), lines);
                break;
            case SpecSequence sequence:
                lines.Append(pointer).AppendLine(" = []");
                for (int i = 0; i < sequence.Items.Count; i++)
                    Flatten(sequence.Items[i], JsonPointer.Append(pointer, i), lines);
                break;
            case SpecScalar scalar:
                string kind = scalar.Kind switch { ScalarKind.String => "String ", ScalarKind.Integer or ScalarKind.Number => "Number ", _ => "" };
                lines.Append(pointer).Append(" = ").Append(kind).AppendLine(scalar.Text);
                break;
        }
    }
}
