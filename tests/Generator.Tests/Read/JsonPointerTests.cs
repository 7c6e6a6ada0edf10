using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Tests.Read;

public sealed class JsonPointerTests
{
    private readonly SpecNode _root = Reading.Of("""
        paths:
          /pets/{id}:
            get: &get
              tags: [a, b]
          m~n: 1
          "a b%": {"": x}
        alias: *get
        """).Root!;

    [Theory]
    [InlineData("", "1:1")]
    [InlineData("#", "1:1")]
    [InlineData("#/paths", "2:3")]
    [InlineData("/paths", "2:3")]
    [InlineData("#/paths/~1pets~1{id}/get/tags/1", "4:17")]
    [InlineData("#/paths/~1pets~1%7Bid%7D/get/tags/0", "4:14")]
    [InlineData("#/paths/m~0n", "5:8")]
    [InlineData("#/paths/a%20b%25/", "6:16")]
    [InlineData("/paths/a b%/", "6:16")]
    [InlineData("#/alias/tags/0", "4:14")]
    public void A_pointer_finds_its_node(string pointer, string place)
    {
        Assert.StartsWith(place + "-", Reading.Place(JsonPointer.Find(_root, pointer)!.Span));
        Assert.StartsWith(place + "-", Reading.Place(JsonPointer.Locate(_root, pointer, PointerTarget.Value)));
    }

    [Theory]
    [InlineData("#/paths", "1:1-1:6")]
    [InlineData("#/paths/~1pets~1{id}", "2:3-2:13")]
    [InlineData("#/alias", "7:1-7:6")]
    [InlineData("#/alias/tags", "4:7-4:11")]
    [InlineData("#/alias/tags/1", "4:17-4:18")]
    public void The_key_of_an_item_of_a_list_is_the_item(string pointer, string place)
        => Assert.Equal(place, Reading.Place(JsonPointer.Locate(_root, pointer, PointerTarget.Key)));

    [Theory]
    [InlineData("#/paths/m~0n/deeper/still", "5:8-5:9", "5:3-5:6")]
    [InlineData("#/alias/tags/2", "4:13-4:19", "4:7-4:11")]
    [InlineData("#/alias/tags/-1", "4:13-4:19", "4:7-4:11")]
    [InlineData("#/alias/tags/x", "4:13-4:19", "4:7-4:11")]
    [InlineData("#/nothing", "1:1-7:12", "1:1-7:12")]
    public void When_a_step_is_missing_the_nearest_ancestor_answers(string pointer, string value, string key)
    {
        Assert.Null(JsonPointer.Find(_root, pointer));
        Assert.Equal(value, Reading.Place(JsonPointer.Locate(_root, pointer, PointerTarget.Value)));
        Assert.Equal(key, Reading.Place(JsonPointer.Locate(_root, pointer, PointerTarget.Key)));
    }

    [Theory]
    [InlineData("a/b~c", "a~1b~0c")]
    [InlineData("~1", "~01")]
    [InlineData("%41", "%2541")]
    [InlineData("plain", "plain")]
    public void Tokens_are_escaped_and_come_back(string token, string escaped)
    {
        Assert.Equal(escaped, JsonPointer.Escape(token));
        Assert.Equal("#/x/" + escaped, JsonPointer.Append("#/x", token));
        Assert.Equal(token, JsonPointer.Tokens(JsonPointer.Append("#/x", token))[^1]);
    }
}
