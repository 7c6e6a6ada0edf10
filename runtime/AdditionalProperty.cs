using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime;

/// <summary>One undeclared member: its bytes until someone asks for the value, the parsed value from then on. It lives in an array.</summary>
internal struct AdditionalProperty
{
    // byte[] or a boxed JsonElement, which holds the same bytes. One reference, so that readers on other threads see the one or the other.
    private object _value;

    public AdditionalProperty(string name, byte[] rawJson) => (Name, _value) = (name, rawJson);

    public AdditionalProperty(string name, JsonElement value) => (Name, _value) = (name, value);

    public string Name { get; }

    public JsonElement GetElement()
    {
        object value = Volatile.Read(ref _value);
        if (value is JsonElement parsed)
        {
            return parsed;
        }

        JsonElement element = Parse((byte[])value);
        Volatile.Write(ref _value, element);
        return element;
    }

    public void WriteTo(ref JsonEmitter json)
    {
        switch (Volatile.Read(ref _value))
        {
            case byte[] raw: json.WriteRaw(raw); break;
            case JsonElement element: json.WriteValue(element); break;
        }
    }

    private static JsonElement Parse(byte[] raw)
    {
        var reader = new Utf8JsonReader(raw, JsonLimits.ReaderOptions);
        return JsonElement.ParseValue(ref reader);
    }
}
