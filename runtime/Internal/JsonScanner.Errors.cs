using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Where the reader's exceptions become ours, with a path that is only worked out when one is thrown.</content>
public ref partial struct JsonScanner
{
    private bool TryAdvance()
    {
        try
        {
            return _reader.Read();
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    private void SkipChildren()
    {
        try
        {
            _reader.Skip();
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    // The string or name the reader stands on.
    private readonly string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw JsonErrors.At(_json, _reader.TokenStartIndex, "a string holds half of a surrogate pair, which is no text");
        }
    }

    private readonly JsonException Malformed(JsonException exception) =>
        JsonErrors.Malformed(_json, JsonErrors.Offset(_json, exception));

    private readonly JsonException Expected(string what) =>
        JsonErrors.At(_json, _reader.TokenStartIndex, $"expected {what}, found {JsonErrors.Kind(_reader.TokenType)}");
}
