using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Exceptions, with a path that is only worked out when one is thrown.</content>
public ref partial struct JsonScanner
{
    // The byte at which the scanner stands cannot be there.
    private readonly JsonException Malformed() => JsonErrors.Malformed(_json, _position);

    // Here begins a value of another type, or none at all.
    private readonly JsonException Expected(string what) => Expected(what, _position);

    private readonly JsonException Expected(string what, int start)
    {
        JsonScanner value = this;
        value._position = start;
        return value.MalformedIfNone() ?? JsonErrors.Mismatch(_json, start, what, JsonErrors.Kind(_json[start]));
    }

    private readonly JsonException OutOfRange(string what, int start) =>
        JsonErrors.Mismatch(_json, start, what, "a number that is none or does not fit");

    private readonly JsonException Unreadable(string what, int start) =>
        JsonErrors.Mismatch(_json, start, what, "a string that is none");

    // What is no JSON is not called a value of the wrong type. Of an object or array only the beginning is looked at.
    private JsonException? MalformedIfNone()
    {
        try
        {
            byte first = Peek();
            if (first is not ((byte)'{' or (byte)'['))
            {
                SkipScalar(first);
            }

            return null;
        }
        catch (JsonException exception)
        {
            return exception;
        }
    }
}
