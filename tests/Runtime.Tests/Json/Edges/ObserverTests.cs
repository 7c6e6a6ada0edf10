using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Json.Differential;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json.Edges;

/// <summary>Who listens to differences changes nothing of what is read, and hears of each member that nobody declared.</summary>
public class ObserverTests
{
    [Fact]
    public void An_observer_changes_nothing_and_hears_of_every_unknown_member()
    {
        var source = new RandomJson(new Random(31));
        int heard = 0;
        for (int i = 0; i < 4_000; i++)
        {
            byte[] json = source.NextModel();
            var sink = new ListSink();
            string told = Told(json, sink);
            Assert.Equal(Told(json, null), told);
            heard += told.StartsWith('$') ? 0 : CheckReports(json, sink);
        }

        Assert.InRange(heard, 1_000, int.MaxValue);
    }

    private static int CheckReports(byte[] json, ListSink sink)
    {
        using JsonDocument document = Reference.Parse(json)!;
        int count = UnknownIn(document.RootElement);
        Assert.True(count == sink.Events.Count(static e => e.Kind == DriftKind.UnknownMember), DifferenceException.Literal(json));
        Assert.All(sink.Events, static e => Assert.StartsWith("/", e.Pointer, StringComparison.Ordinal));
        return count;
    }

    private static int UnknownIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Sum(UnknownIn),
        JsonValueKind.Array => element.EnumerateArray().Sum(UnknownIn),
        _ => 0,
    };

    private static int UnknownIn(JsonProperty member) =>
        !SampleOracle.IsDeclared(member.Name) ? 1 : member.Name is "child" or "children" ? UnknownIn(member.Value) : 0;

    // The model, or the message, which begins with a path.
    private static string Told(byte[] json, IJsonDriftSink? sink)
    {
        try
        {
            var scanner = new JsonScanner(json, sink);
            Sample? sample = scanner.ReadModel<Sample>();
            scanner.End();
            return sample!.ToJson();
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }
    }
}
