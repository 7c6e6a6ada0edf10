using System.Text.Json;

namespace Upstash.Workflow.Integration.Tests.Wire;

/// <summary>A recorded call of the official SDK that asks for run logs.</summary>
internal sealed record OfficialRequest(string Label, string Method, string Authorization, IReadOnlyList<(string Name, string Value)> Query)
{
    public static IReadOnlyList<OfficialRequest> ReadAll(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. document.RootElement.GetProperty("calls").EnumerateArray()
                .Where(call => call.GetProperty("call").GetString()!.StartsWith("client.logs(", StringComparison.Ordinal))
                .Where(call => !call.GetProperty("label").GetString()!.StartsWith("FAULT", StringComparison.Ordinal))
                .Where(call => call.GetProperty("requests").GetArrayLength() > 0)
                .Select(call => Read(call.GetProperty("label").GetString()!, call.GetProperty("requests")[0])),
        ];
    }

    private static OfficialRequest Read(string label, JsonElement request) => new(
        label,
        request.GetProperty("method").GetString()!,
        request.GetProperty("rawHeaders").EnumerateArray().Single(header => header[0].GetString() == "Authorization")[1].GetString()!,
        [.. request.GetProperty("query").EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!))]);
}
