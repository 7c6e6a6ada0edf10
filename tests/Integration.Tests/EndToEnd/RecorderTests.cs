using System.Net;
using System.Text.Json;
using Town.Library;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.EndToEnd;

/// <summary>What running clients leave in the recorder's file: places and types, never a value.</summary>
public sealed class RecorderTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.observed.json");

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("payloads/real/rest-runs-logs-200-OK-01.json")]
    [InlineData("payloads/real/sdk-test-run-failed.json")]
    [InlineData("payloads/p50k.json")]
    public async Task Real_answers_leave_places_and_no_values(string file)
    {
        using JsonDocument answer = JsonDocument.Parse(await File.ReadAllTextAsync(SharedFiles.Require(file)));
        JsonElement payload = answer.RootElement.TryGetProperty("payload", out JsonElement inner) ? inner : answer.RootElement;
        string json = payload.GetRawText();
        using (DriftRecorder recorder = new(_file))
        {
            using UpstashWorkflowClient client = Clients.Workflow(new StubHandler(_ => Answer.Json(json)), options => options.Drift = recorder.Observe);
            await client.Logs.ListWorkflowRunLogsPageAsync();
            await client.Logs.ListWorkflowRunLogsPageAsync();
        }

        string recorded = File.Exists(_file) ? await File.ReadAllTextAsync(_file) : "";
        // Names and kinds are in it, and such words may be values too; what is long enough to tell something must not be.
        Assert.All(Strings(payload).Where(static text => text.Length > 12), text => Assert.DoesNotContain(text, recorded, StringComparison.Ordinal));
        Assert.DoesNotContain(Clients.Token, recorded, StringComparison.Ordinal);
        string[] lines = recorded.Split('\n');
        Assert.Equal(lines.Distinct().Count(static line => line.Contains("\"kind\"", StringComparison.Ordinal)), lines.Count(static line => line.Contains("\"kind\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_kind_comes_through_a_generated_client()
    {
        StubHandler stub = new(
            Answer.Json("""[{"id":"7","isbn":"x","genre":"hunter2","shelfmark":"hunter2"}]"""),
            Answer.Of("hunter2", "text/plain", HttpStatusCode.ServiceUnavailable));
        using (DriftRecorder recorder = new(_file))
        {
            using LibraryClient client = new(new HttpClient(stub), new LibraryClientOptions { Credential = LibraryAuth.DeskKey("desk-7"), Drift = recorder.Observe });
            Book book = Assert.Single(await client.Books.ListBooksAsync());
            Assert.Equal((7, ""), (book.Id, book.Title));
            await Assert.ThrowsAsync<ApiException>(() => client.Books.ListBooksAsync());
        }

        string recorded = await File.ReadAllTextAsync(_file);
        Assert.DoesNotContain("hunter2", recorded, StringComparison.Ordinal);
        Assert.Equal(
            """
            {
              "version": 1,
              "observations": [
                { "kind": "undeclaredStatus", "operation": "ListBooks", "pointer": "", "status": 503, "expected": "a declared status", "found": "503" },
                { "kind": "unknownValue", "operation": "ListBooks", "pointer": "/*/genre", "status": 200, "expected": "a declared value", "found": "a string" },
                { "kind": "wrongType", "operation": "ListBooks", "pointer": "/*/id", "status": 200, "expected": "an integer of 64 bits", "found": "a string" },
                { "kind": "unknownMember", "operation": "ListBooks", "pointer": "/*/shelfmark", "status": 200, "expected": "no such member", "found": "a string" },
                { "kind": "missingRequired", "operation": "ListBooks", "pointer": "/*/title", "status": 200, "expected": "a required member", "found": "nothing" }
              ]
            }

            """.ReplaceLineEndings("\n"),
            recorded);
    }

    [Fact]
    public async Task A_recorder_without_a_folder_costs_no_call()
    {
        string blocked = Path.Combine(_file, "below", "a-file.json");
        await File.WriteAllTextAsync(_file, "");
        using DriftRecorder recorder = new(blocked);
        using UpstashWorkflowClient client = Clients.Workflow(new StubHandler(_ => Answer.Json("""{"runs":[],"x":1}""")), options => options.Drift = recorder.Observe);
        Assert.Empty((await client.Logs.ListWorkflowRunLogsPageAsync()).Runs!);
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static member => Strings(member.Value)),
        _ => [],
    };
}
