using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Reads the body of a success: within the size limit, decompressed, as what it says it is.</summary>
internal static class BodyReader
{
    public static async ValueTask<PooledBody> ReadAsync(ApiCall call, HttpResponseMessage response, CancellationToken ct)
    {
        var body = new PooledBody();
        try
        {
            Stream stream = await ContentDecoding.OpenAsync(response.Content, ct).ConfigureAwait(false);
            long? announced = ContentDecoding.IsEncoded(response.Content) ? null : response.Content.Headers.ContentLength;
            int limit = call.Settings.MaxResponseBytes;
            bool fits = !(announced > limit) && await body.FillAsync(stream, limit, announced, ct).ConfigureAwait(false);
            return fits ? body : throw TooLarge(call, response);
        }
        catch (Exception exception)
        {
            body.Dispose();
            // Brotli reports damage as InvalidOperationException, as does a response that is disposed of while it is read.
            if (exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException))
            {
                throw call.Unreadable(response.StatusCode, "the compressed body is damaged", exception);
            }

            if (exception is NotSupportedException)
            {
                throw call.Unreadable(response.StatusCode, exception.Message, exception);
            }

            throw;
        }
    }

    /// <summary>False when the body is <c>null</c>.</summary>
    public static bool TryParseJson<T, TItem>(
        ApiCall call, HttpResponseMessage response, ReadOnlySpan<byte> body, [MaybeNullWhen(false)] out T value)
        where TItem : struct, IJsonItem<T>
    {
        ReadOnlySpan<byte> utf8 = OtherBody.ToJson(call, response, body, out bool isBytes);
        if (utf8.IsEmpty)
        {
            throw call.Unreadable(response.StatusCode, $"{(int)response.StatusCode} with an empty body where JSON is expected");
        }

        if (utf8 == body)
        {
            utf8 = ToUtf8(call, response, body);
            RefuseOtherMedia(call, response, utf8);
        }

        try
        {
            var json = new JsonScanner(utf8, DriftReporter.For(call)) { IsBytes = isBytes };
            bool isThere = TItem.TryRead(ref json, out value);
            json.End();
            return isThere;
        }
        catch (JsonException exception)
        {
            throw call.Unreadable(response.StatusCode, $"the body is not the expected JSON: {exception.Message.TrimEnd('.')}", exception);
        }
    }

    public static string ToText(ApiCall call, HttpResponseMessage response, ReadOnlySpan<byte> body) =>
        Encoding.UTF8.GetString(ToUtf8(call, response, body)).TrimStart('\uFEFF');

    private static ReadOnlySpan<byte> ToUtf8(ApiCall call, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        try
        {
            Encoding? encoding = CharsetDecoding.Find(response.Content);
            return encoding is null ? body : Encoding.UTF8.GetBytes(CharsetDecoding.ToText(body, encoding));
        }
        catch (NotSupportedException exception)
        {
            throw call.Unreadable(response.StatusCode, exception.Message, exception);
        }
        catch (DecoderFallbackException exception)
        {
            throw call.Unreadable(response.StatusCode, "the body is not in the charset it claims", exception);
        }
    }

    private static void RefuseOtherMedia(ApiCall call, HttpResponseMessage response, ReadOnlySpan<byte> utf8)
    {
        if (response.Content.Headers.ContentType is not { MediaType: { } mediaType } || IsJson(mediaType, utf8))
        {
            return;
        }

        // More than is shown: a secret must not be cut before it is recognized.
        string start = ErrorText.Clean(call.Redact(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 8 * Secret.MaxLength)])));
        throw call.Unreadable(response.StatusCode, $"expected JSON, got '{ErrorText.Clean(mediaType)}' that begins with: {start}");
    }

    public static bool IsJson(string mediaType) =>
        mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        || mediaType.Equals("text/json", StringComparison.OrdinalIgnoreCase)
        || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    // Some servers send JSON as text/plain, their default; that is no reason to refuse it.
    private static bool IsJson(string mediaType, ReadOnlySpan<byte> utf8) =>
        IsJson(mediaType)
        || (mediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase) && utf8.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..]);

    private static ApiResponseException TooLarge(ApiCall call, HttpResponseMessage response) => call.Unreadable(
        response.StatusCode, $"the body is larger than {nameof(ApiClientOptions.MaxResponseBytes)}, {call.Settings.MaxResponseBytes} bytes");
}
