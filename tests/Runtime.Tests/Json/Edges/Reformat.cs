using System.Text.Json;
using Upstash.Workflow.Runtime.Tests.Json.Differential;

namespace Upstash.Workflow.Runtime.Tests.Json.Edges;

/// <summary>Writes a document again with other white space and, where wanted, its members in another order. Values keep their bytes.</summary>
internal sealed record Reformat(string Line, string Indent, string BeforeColon, string AfterColon, string BeforeComma, Random? Shuffle)
{
    public static IEnumerable<Reformat> All(bool shuffled) =>
        from indent in new[] { "", "  ", "    ", "\t" }
        from line in indent.Length == 0 ? new[] { "", " " } : ["\n", "\r\n", "\r", "\n\n"]
        from colon in new[] { ("", ""), ("", " "), (" ", " "), ("\r\n\t", "\t\t    ") }
        select new Reformat(line, indent, colon.Item1, colon.Item2, colon.Item1, shuffled ? new Random(3) : null);

    public byte[] Apply(JsonElement element)
    {
        var json = new JsonBuilder();
        json.Add(Line);
        Write(json, element, 0);
        json.Add(Line);
        return json.ToArray();
    }

    private void Write(JsonBuilder json, JsonElement element, int depth)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object: WriteObject(json, [.. element.EnumerateObject()], depth); break;
            case JsonValueKind.Array: WriteArray(json, [.. element.EnumerateArray()], depth); break;
            default: json.Add(element.GetRawText()); break;
        }
    }

    private void WriteObject(JsonBuilder json, JsonProperty[] members, int depth)
    {
        Shuffle?.Shuffle(members);
        json.Add("{"u8);
        for (int i = 0; i < members.Length; i++)
        {
            Separate(json, i, depth + 1);

            // As it came, with its escapes.
            string text = members[i].ToString();
            json.Add(text[..(NameLength(text))]);
            json.Add(BeforeColon);
            json.Add((byte)':');
            json.Add(AfterColon);
            Write(json, members[i].Value, depth + 1);
        }

        Break(json, depth);
        json.Add("}"u8);
    }

    private void WriteArray(JsonBuilder json, JsonElement[] items, int depth)
    {
        json.Add("["u8);
        for (int i = 0; i < items.Length; i++)
        {
            Separate(json, i, depth + 1);
            Write(json, items[i], depth + 1);
        }

        Break(json, depth);
        json.Add("]"u8);
    }

    private void Separate(JsonBuilder json, int index, int depth)
    {
        if (index > 0)
        {
            json.Add(BeforeComma);
            json.Add((byte)',');
        }

        Break(json, depth);
    }

    private void Break(JsonBuilder json, int depth)
    {
        json.Add(Line);
        json.Add(string.Concat(Enumerable.Repeat(Indent, depth)));
    }

    private static int NameLength(string member)
    {
        int end = 1;
        while (member[end] != '"')
        {
            end += member[end] == '\\' ? 2 : 1;
        }

        return end + 1;
    }
}
