using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Upstash.Workflow.Runtime.Tests.Json.Differential;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json.Edges;

/// <summary>The byte that a message names is the first one with which no JSON could go on, whatever the damage.</summary>
public class OffsetTests
{
    private const string Broken = ": no valid JSON at byte ";

    [Fact]
    public void A_message_names_the_byte_where_it_breaks()
    {
        var random = new Random(21);
        var source = new RandomJson(random);
        var mutator = new Mutator(random);
        int named = 0;
        for (int i = 0; i < 10_000; i++)
        {
            byte[] json = mutator.Damage(random.Next(2) == 0 ? source.NextValue() : source.NextModel());
            named += Utf8.IsValid(json) && !json.AsSpan().StartsWith("\uFEFF"u8) && Message(json) is { } message && Names(message, json) ? 1 : 0;
        }

        Assert.InRange(named, 2_000, 10_000);
    }

    [Fact]
    public void A_text_that_is_cut_off_is_told_so_wherever_it_is_cut()
    {
        byte[] document = Documents.Mixed;
        int end = document.AsSpan().LastIndexOf((byte)'}');
        foreach (byte[] start in Enumerable.Range(1, end).Select(length => document[..length]).Where(static start => Utf8.IsValid(start)))
        {
            // Behind a comma Utf8JsonReader blames the comma.
            string expected = start.AsSpan().TrimEnd(" \r\n"u8).EndsWith(","u8) ? "" : ": the JSON ends before it is complete";
            Assert.EndsWith(expected, Message(start), StringComparison.Ordinal);
        }
    }

    private static bool Names(string message, byte[] json)
    {
        int at = message.IndexOf(Broken, StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        int offset = int.Parse(message.AsSpan(at + Broken.Length), CultureInfo.InvariantCulture);
        bool isCutOff = CouldGoOn(json);
        Assert.True(CouldGoOn(json.AsSpan(0, offset)) && (isCutOff || !CouldGoOn(json.AsSpan(0, offset + 1))), $"{message}: {DifferenceException.Literal(json)}");
        return true;
    }

    private static string? Message(byte[] json)
    {
        try
        {
            Scanning.Read(json, Scanning.Skip);
            return null;
        }
        catch (JsonException exception)
        {
            Assert.StartsWith(exception.Path + ": ", exception.Message, StringComparison.Ordinal);
            Assert.NotNull(exception.LineNumber);
            return exception.Message;
        }
    }

    private static bool CouldGoOn(ReadOnlySpan<byte> start)
    {
        try
        {
            var reader = new Utf8JsonReader(start, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 2000 }));
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
