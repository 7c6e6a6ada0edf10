using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Support;

/// <summary>An error of another type, for the statuses it is declared for.</summary>
internal sealed class JsonElementOf : IJsonModel<JsonElementOf>
{
    public JsonElement? Value { get; init; }

    public static JsonElementOf ReadJson(ref JsonScanner json) => new() { Value = json.ReadJson() };

    public void WriteJson(ref JsonEmitter json) => json.WriteNullValue();
}
