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

    private static Task<LiveResult> Get(string media, string code, string stream)
        => LiveCall.Run(
            $$"""
            openapi: 3.2.0
            info: { title: Test, version: '1' }
            paths:
              /watch: { get: { operationId: watch, responses: { '200': { description: Fine., content: { text/event-stream: { {{media}} } } } } } }
            components:
              schemas:
                Added: { type: object, required: [event, data], properties: { event: { const: added }, data: { type: object, properties: { n: { type: integer } } } } }
                Note: { type: object, required: [event, data], properties: { event: { const: note }, data: { type: string } } }

            """,
            code,
            LiveAnswer.Text(stream, "text/event-stream"));
}
