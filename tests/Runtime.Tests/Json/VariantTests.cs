using System.Buffers;
using System.Text;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

public class VariantTests
{
    [Fact]
    public void Every_type_of_a_variant_is_written_as_itself() =>
        Assert.Equal(
            """[{"text":"a"},"b","ON",{"x":1.0},true,1,2,0.5,1.10,"2026-01-02T03:04:05Z","2026-01-02","03:04:05",7,8,"00000000-0000-0000-0000-000000000000","https://host.example/a","AQI="]""",
            Written(
                new Sample { Text = "a" },
                "b",
                SampleState.On,
                JsonDocument.Parse("""{"x":1.0}""").RootElement,
                true,
                1,
                2L,
                0.5,
                1.10m,
                new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
                new DateOnly(2026, 1, 2),
                new TimeOnly(3, 4, 5),
                new UnixMilliseconds(7),
                new UnixSeconds(8),
                Guid.Empty,
                new Uri("https://host.example/a"),
                new byte[] { 1, 2 }));

    [Fact]
    public void What_is_no_variant_is_refused() => Assert.Throws<ArgumentException>(() => Written(new List<int>()));

    private static string Written(params object[] variants) => $"[{string.Join(',', variants.Select(Written))}]";

    private static string Written(object variant)
    {
        var output = new ArrayBufferWriter<byte>();
        var json = new JsonEmitter(output);
        json.WriteVariant(variant);
        json.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
