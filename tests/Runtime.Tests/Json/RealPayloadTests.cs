using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json;

public class RealPayloadTests
{
    [Fact]
    public void Real_responses_lose_nothing()
    {
        foreach (string file in Shared.Files("payloads/real", "*.json"))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            JsonElement payload = document.RootElement.GetProperty("payload");
            string json = payload.ValueKind == JsonValueKind.Object ? payload.GetRawText() : $$"""{"payload":{{payload.GetRawText()}}}""";

            string unknown = Sample.FromJson(json).ToJson();
            string element = new Sample { Any = payload }.ToJson();

            Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(unknown)), file);
            Assert.True(JsonElement.DeepEquals(payload, JsonElement.Parse(element).GetProperty("any")), file);
        }
    }

    [Fact]
    public void Benchmark_payloads_are_read_to_the_end()
    {
        foreach (string file in Shared.Files("payloads", "p*.json"))
        {
            byte[] bytes = File.ReadAllBytes(file);
            var json = new JsonScanner(bytes);

            JsonElement? element = json.ReadJson();
            json.End();

            Assert.Equal(10, element!.Value.GetProperty("runs").GetArrayLength());
        }
    }
}
