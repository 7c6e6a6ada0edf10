using System.Text;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Json.Differential;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json.Edges;

/// <summary>However a document is indented and whatever order its members have, it is the same document.</summary>
public class FormTests
{
    private static readonly byte[] Whole = Encoding.UTF8.GetBytes(
        """
        {"text":"a\"b\u00e9🚀</>","flag":true,"small":-12,"large":9223372036854775807,"ratio":0.1,"price":1.10,"at":"2026-01-02T03:04:05.678+05:30","day":"2026-01-02","time":"03:04:05.5","id":"0f8fad5b-d9cb-469f-a165-70867728950e","link":"https://a.example/b?c=d e","bytes":"AQID/w==","millis":1736340463061,"seconds":-1,"any":{"x":1.10},"child":{"text":"c","child":{"flag":false}},"state":"ON","children":[{},{"small":1,"large":2}],"headers":{"A":["1","2"],"b":[]},"numbers":[1,2],"holes":[1,null],"texts":{"k":null,"l":"m"},"zz":[{"a":"b","c":[1e5,2]}],"y":0}
        """);

    [Fact]
    public void White_space_makes_no_difference_to_a_model()
    {
        using JsonDocument document = JsonDocument.Parse(Whole);
        string expected = WithoutForm(Sample.FromJson(Whole).ToJson());
        foreach (Reformat form in Reformat.All(shuffled: false))
        {
            Assert.Equal(expected, WithoutForm(Sample.FromJson(form.Apply(document.RootElement)).ToJson()));
        }
    }

    [Fact]
    public void The_order_of_members_makes_no_difference_to_a_model()
    {
        using JsonDocument document = JsonDocument.Parse(Whole);
        JsonElement expected = JsonElement.Parse(Sample.FromJson(Whole).ToJson());
        foreach (Reformat form in Reformat.All(shuffled: true))
        {
            Assert.True(JsonElement.DeepEquals(expected, JsonElement.Parse(Sample.FromJson(form.Apply(document.RootElement)).ToJson())));
        }
    }

    [Fact]
    public void Payloads_in_every_form_hold_the_same_values()
    {
        foreach (string file in Shared.Files("payloads", "p50k.json"))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (Reformat form in Reformat.All(shuffled: false).Concat(Reformat.All(shuffled: true)))
            {
                AssertSame(document.RootElement, form.Apply(document.RootElement));
            }
        }
    }

    [Fact]
    public void A_large_payload_indented_and_shuffled_holds_the_same_values()
    {
        foreach (string file in Shared.Files("payloads", "p500k.json"))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (Reformat form in new[] { new Reformat("", "", "", "", "", null), new Reformat("\r\n", "  ", "", " ", "", new Random(9)) })
            {
                AssertSame(document.RootElement, form.Apply(document.RootElement));
            }
        }
    }

    private static void AssertSame(JsonElement expected, byte[] json)
    {
        using var memory = new GuardedMemory(json.Length);
        Judge.Check(json, memory.AtEnd(json));
        Assert.True(JsonElement.DeepEquals(expected, Scanning.Read(memory.AtEnd(json), static (ref scanner) => scanner.ReadAny())));
    }

    // What is kept byte for byte keeps its white space too.
    private static string WithoutForm(string json) => JsonSerializer.Serialize(JsonElement.Parse(json));
}
