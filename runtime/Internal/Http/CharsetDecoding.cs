using System.Text;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Makes UTF-8 of a body in another charset, or says that it cannot. Guessing would give wrong text.</summary>
internal static class CharsetDecoding
{
    /// <summary>Null: the body is UTF-8 as it is.</summary>
    /// <exception cref="NotSupportedException">The charset is unknown.</exception>
    public static Encoding? Find(HttpContent content)
    {
        string? charset = content.Headers.ContentType?.CharSet?.Trim('"', '\'', ' ');
        if (string.IsNullOrEmpty(charset) || charset.ToUpperInvariant() is "UTF-8" or "UTF8" or "US-ASCII" or "ASCII")
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new NotSupportedException($"the body has the unknown charset '{ErrorText.Clean(charset)}'", exception);
        }
    }

    /// <exception cref="DecoderFallbackException">The bytes are not in that charset.</exception>
    public static string ToText(ReadOnlySpan<byte> body, Encoding encoding)
    {
        string text = encoding.GetString(body);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }
}
