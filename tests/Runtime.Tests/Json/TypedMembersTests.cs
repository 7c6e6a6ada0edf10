using System.Text;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

/// <summary>Members that have a type and no name: what does not fit it is tried in vain, and leaves no trace.</summary>
public class TypedMembersTests
{
    [Fact]
    public void What_does_not_fit_is_kept_and_the_rest_read()
    {
        TypedMembers<long, Int64Item> members = Read("""{"a":{"x":[1,"y"]},"b":2,"c":"three","d":4}""");

        Assert.Equal(["b", "d"], members.Keys);
        Assert.Equal([2, 4], members.Values);
        Assert.Equal("""{"b":2,"d":4,"a":{"x":[1,"y"]},"c":"three"}""", Write(members));
    }

    [Theory]
    [InlineData("""{"a":{},"b":tru}""", "$.b: no valid JSON at byte 15")]
    [InlineData("""{"a":"x","b":{"c":[1,]}}""", "$.b.c[1]: no valid JSON at byte 21")]
    [InlineData("""{"a":{},"b":1""", "$.b: the JSON ends before it is complete")]
    public void What_is_no_JSON_is_refused_with_its_place_after_members_that_did_not_fit(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => Read(json)).Message);

    [Fact]
    public void Another_text_read_after_it_names_its_places_too()
    {
        Read("""{"a":{}}""");

        Assert.StartsWith("$.small: ", Assert.Throws<JsonException>(() => Sample.FromJson("""{"small":[]}""")).Message, StringComparison.Ordinal);
    }

    private static TypedMembers<long, Int64Item> Read(string text)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        TypedMembers<long, Int64Item>? members = null;
        var names = new JsonMembers();
        json.BeginObject();
        for (int index = -1; json.NextMember(names, ref index);)
        {
            json.ReadUnknown(ref members);
        }

        json.End();
        return members!;
    }

    private static string Write(TypedMembers<long, Int64Item> members)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var json = new JsonEmitter(output);
        json.BeginObject();
        json.WriteUnknown(members);
        json.EndObject();
        json.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
