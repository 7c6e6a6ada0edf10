using System.Buffers;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

public class WritingCostTests
{
    private static readonly Sample Full = Sample.FromJson(
        """
        {"text":"a\"b","flag":true,"small":1,"large":2,"ratio":0.5,"price":1.1,"at":"2026-01-02T03:04:05Z","day":"2026-01-02","time":"03:04:05.5",
        "id":"0f8fad5b-d9cb-469f-a165-70867728950e","bytes":"AQID","millis":1,"any":[1],"child":{"small":1},"state":"ON","children":[{}],
        "headers":{"A":["1"]},"numbers":[1],"holes":[null],"texts":{"k":null},"more":{"b":1}}
        """);

    [Fact]
    public void Nothing_is_allocated_beyond_the_output()
    {
        var output = new ArrayBufferWriter<byte>(4096);

        Assert.Equal(0, Allocated(() =>
        {
            output.ResetWrittenCount();
            Full.WriteJson(output);
        }));
    }

    [Fact]
    public void A_string_is_all_that_is_allocated_for_a_string()
    {
        string text = Full.ToJson();

        Assert.Equal(Allocated(() => new string('x', text.Length)), Allocated(() => Full.ToJson()));
    }

    [Fact]
    public void What_was_lent_comes_back_when_writing_fails()
    {
        var broken = new Sample { Text = new string('x', 5000), Ratio = double.NaN };
        Assert.Throws<ArgumentException>(broken.ToJson);
        long first = Allocated(() => Assert.Throws<ArgumentException>(broken.ToJson));

        Assert.InRange(first, 0, 5000);
        Assert.Equal("""{"small":1}""", new Sample { Small = 1 }.ToJson());
    }

    [Fact]
    public void A_text_within_a_text_has_a_buffer_of_its_own()
    {
        var options = new JsonSerializerOptions();
        string inner = JsonSerializer.Serialize(new Sample { Text = "b" }, options);

        Assert.Equal("""{"text":"{\"text\":\"b\"}"}""", new Sample { Text = inner }.ToJson());
        Assert.Equal(JsonSerializer.Serialize(Full, options), Full.ToJson());
    }

    [Fact]
    public void An_output_that_gives_less_than_asked_for_is_refused()
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() =>
        {
            var json = new JsonEmitter(new Stingy());
            json.WriteValue("text");
        });

        Assert.Contains("The output gave 1 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_depth_limit_says_where()
    {
        var output = new ChunkWriter(0);
        Nest(output, 1024);

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => Nest(new ChunkWriter(0), 1025));

        Assert.Equal(2048 + "\"deep\":".Length * 512, output.ToArray().Length);
        Assert.Contains("1024 levels", exception.Message, StringComparison.Ordinal);
        Assert.Contains("deep", exception.Message, StringComparison.Ordinal);
    }

    private static void Nest(IBufferWriter<byte> output, int depth)
    {
        var json = new JsonEmitter(output);
        for (int i = 0; i < depth; i++)
        {
            if (i % 2 == 0)
            {
                json.BeginObject();
                json.WriteName("deep"u8);
            }
            else
            {
                json.BeginArray();
            }
        }

        for (int i = depth; i > 0; i--)
        {
            if (i % 2 == 0)
            {
                json.EndArray();
            }
            else
            {
                json.EndObject();
            }
        }

        json.Flush();
    }

    // The least of several runs: the first ones fill caches.
    private static long Allocated(Action action) => Enumerable.Range(0, 20).Min(_ =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });

    private sealed class Stingy : IBufferWriter<byte>
    {
        public void Advance(int count)
        {
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => new byte[1];

        public Span<byte> GetSpan(int sizeHint = 0) => new byte[1];
    }
}
