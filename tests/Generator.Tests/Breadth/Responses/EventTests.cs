using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Responses;

/// <summary>Server-sent events with all of their fields.</summary>
public sealed class EventTests
{
    [Fact]
    public async Task Fields_are_there_beside_the_data()
    {
        LiveResult result = await Get(
            "schema: { type: object, properties: { n: { type: integer } } }",
            """
            var seen = new List<string>();
            await foreach (var e in client.WatchEventsAsync(ct)) seen.Add($"{e.EventType} {e.Data.N} {e.Id} {e.Retry?.TotalMilliseconds}");
            await foreach (var data in client.WatchAsync(ct)) seen.Add($"{data.N}");
            return string.Join('|', seen);
            """,
            "event: added\nid: 7\nretry: 250\ndata: {\"n\":1}\n\ndata: {\"n\":2}\n\n");

        Assert.Equal("added 1 7 250|message 2 7 |1|2", result.Value);
        result.Run.AssertDiagnostics();
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("itemSchema")]
    public async Task An_event_described_as_a_whole_is_read_as_a_whole(string keyword)
    {
        LiveResult result = await Get(
            $"{keyword}: {{ type: object, required: [data], properties: {{ event: {{ type: string }}, data: {{ type: object, properties: {{ n: {{ type: integer }} }} }}, id: {{ type: string }}, retry: {{ type: integer }} }} }}",
            """var seen = new List<string>(); await foreach (var e in client.WatchAsync(ct)) seen.Add($"{e.Event} {e.Data.N} {e.Id} {e.Retry}"); return string.Join('|', seen);""",
            "event: added\nid: 7\nretry: 250\ndata: {\"n\":\ndata: 1}\n\ndata: {\"event\":\"sent\",\"data\":{\"n\":2}}\n\n");

        Assert.Equal("added 1 7 250|sent 2  ", result.Value);
        Assert.DoesNotContain(result.Run.Sources, source => source.Value.Contains("WatchEventsAsync", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_event_chooses_the_type_of_the_data()
    {
        LiveResult result = await Get(
            "itemSchema: { oneOf: [ { $ref: '#/components/schemas/Added' }, { $ref: '#/components/schemas/Note' } ] }",
            """
            var seen = new List<string>();
            await foreach (var e in client.WatchAsync(ct)) seen.Add(e.Match(added => $"added {added.Data.N}", note => $"note {note.Data}", other => "unknown"));
            return string.Join('|', seen);
            """,
            "event: note\ndata: {\"n\":1}\n\nevent: added\ndata: {\"n\":2}\n\nevent: note\ndata: 12 \"x\"\n\n");

        Assert.Equal("note {\"n\":1}|added 2|note 12 \"x\"", result.Value);
    }

    [Theory]
    [InlineData("itemSchema: { $ref: '#/components/schemas/Typed' }")]
    [InlineData("schema: { $ref: '#/components/schemas/Typed' }")]
    [InlineData("itemSchema: { type: object, properties: { event: { type: string }, data: { $ref: '#/components/schemas/Text' } } }")]
    [InlineData("itemSchema: { oneOf: [{ $ref: '#/components/schemas/Typed' }] }")]
    public async Task Json_in_a_text_is_typed_by_its_content_schema(string media)
    {
        LiveResult result = await Get(
            media,
            """
            var seen = new List<string>();
            await foreach (var e in client.WatchAsync(ct)) seen.Add($"{e.Event} {e.Data!.N}");
            return string.Join('|', seen);
            """,
            "event: a\ndata: {\"n\":1}\n\nevent: b\ndata: {\ndata: \"n\":2}\n\n");

        result.Run.AssertDiagnostics();
        Assert.Equal("a 1|b 2", result.Value);
    }

    [Fact]
    public async Task Json_in_a_text_beside_events_of_plain_text()
    {
        LiveResult result = await Get(
            "itemSchema: { oneOf: [ { $ref: '#/components/schemas/Typed' }, { $ref: '#/components/schemas/Note' } ] }",
            """
            var seen = new List<string>();
            await foreach (var e in client.WatchAsync(ct)) seen.Add(e.Match(typed => $"typed {typed.Data!.N}", note => $"note {note.Data}", other => "unknown"));
            return string.Join('|', seen);
            """,
            "event: note\ndata: {\"n\":1}\n\nevent: typed\ndata: {\"n\":2}\n\n");

        Assert.Equal("note {\"n\":1}|typed 2", result.Value);
    }

    private static Task<LiveResult> Get(string media, string code, string stream)
        => LiveCall.Run(
            $$"""
            openapi: 3.2.0
            info: { title: Test, version: '1' }
            paths:
              /watch: { get: { operationId: watch, responses: { '200': { description: Fine., content: { text/event-stream: { {{media}} } } } } } }
            components:
              schemas:
                Number: { type: object, properties: { n: { type: integer } } }
                Text: { type: string, contentMediaType: application/json, contentSchema: { $ref: '#/components/schemas/Number' } }
                Typed: { type: object, properties: { event: { type: string }, data: { type: string, contentMediaType: application/json, contentSchema: { $ref: '#/components/schemas/Number' } } } }
                Added: { type: object, required: [event, data], properties: { event: { const: added }, data: { type: object, properties: { n: { type: integer } } } } }
                Note: { type: object, required: [event, data], properties: { event: { const: note }, data: { type: string } } }

            """,
            code,
            LiveAnswer.Text(stream, "text/event-stream"));
}
