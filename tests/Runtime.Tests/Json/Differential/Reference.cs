using System.Text.Json;
using System.Text.Unicode;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>What System.Text.Json says about a text, with our limits: valid UTF-8 throughout, a byte order mark skipped.</summary>
internal static class Reference
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 1024 };

    /// <summary>Null for what is no JSON.</summary>
    public static JsonDocument? Parse(byte[] json)
    {
        // The one thing we are stricter about: System.Text.Json looks at the bytes of a string only when it is asked for.
        if (!Utf8.IsValid(json))
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(WithoutMark(json), Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static bool Accepts(byte[] json)
    {
        using JsonDocument? document = Parse(json);
        return document is not null;
    }

    /// <summary>Whether a string or name in it is no text: half of a surrogate pair, which is well-formed JSON all the same.</summary>
    public static bool HasHalfPair(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(static member => NameOf(member) is null || HasHalfPair(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(HasHalfPair),
        JsonValueKind.String => TextOf(element) is null,
        _ => false,
    };

    /// <summary>Null for a string that holds half of a surrogate pair.</summary>
    public static string? TextOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Null for a name that holds half of a surrogate pair.</summary>
    public static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] json) => json.AsMemory(json.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);
}
