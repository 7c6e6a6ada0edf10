using System.Net;
using System.Text;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Makes an exception of an answer that is no success. Whatever the body is, the status gets through.</summary>
internal static class ErrorReader
{
    // Enough for any error in words; what is longer is cut, and not read to its end.
    private const int MaxBytes = 1024 * 1024;

    public static async Task<ApiException> ReadAsync(ApiCall call, HttpResponseMessage response, CancellationToken ct)
    {
        using var body = new PooledBody();
        bool isComplete = await TryFillAsync(body, call, response, ct).ConfigureAwait(false);
        return Create(call, response, body.Bytes.ToArray(), isComplete);
    }

    private static async Task<bool> TryFillAsync(PooledBody body, ApiCall call, HttpResponseMessage response, CancellationToken ct)
    {
        try
        {
            Stream stream = await ContentDecoding.OpenAsync(response.Content, ct).ConfigureAwait(false);
            return await body.FillAsync(stream, Math.Min(MaxBytes, call.Settings.MaxResponseBytes), response.Content.Headers.ContentLength, ct)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (!call.Caller.IsCancellationRequested && exception is IOException or HttpRequestException
            or OperationCanceledException or InvalidDataException or InvalidOperationException or NotSupportedException)
        {
            return false;
        }
    }

    private static ApiException Create(ApiCall call, HttpResponseMessage response, byte[] body, bool isComplete)
    {
        byte[] utf8 = call.Redaction.Apply(ToUtf8(body, response.Content));
        ErrorDetails details = Describe(call, response, utf8);
        ApiError? declared = call.Request.Operation.FindError((int)response.StatusCode);
        return (isComplete ? declared?.TryCreate(details, utf8, DriftReporter.For(call)) : null) ?? new ApiException(details);
    }

    private static ErrorDetails Describe(ApiCall call, HttpResponseMessage response, byte[] utf8)
    {
        IReadOnlyDictionary<string, IReadOnlyList<string>> headers = ResponseHeaders.Copy(response, call.Redact);
        string rawBody = Encoding.UTF8.GetString(utf8).TrimStart('\uFEFF');
        string? errorMessage = ErrorMessageReader.Read(utf8) is { } message ? call.Redact(message) : null;
        DateTimeOffset now = call.Settings.Time.GetUtcNow();
        TimeSpan? retryAfter = ResponseHeaders.RetryAfter(headers, now);
        RateLimit? rateLimit = ResponseHeaders.RateLimit(headers);
        string problem = ErrorText.Describe(response.StatusCode, Redirection(call, response) ?? errorMessage ?? rawBody);
        return new ErrorDetails(
            call.Describe(problem), response.StatusCode, errorMessage, Cut(rawBody), headers, rateLimit, retryAfter,
            retryAfter ?? UntilReset(response.StatusCode, rateLimit, now), call.Operation, call.Attempts, call.Address);
    }

    private static byte[] ToUtf8(byte[] body, HttpContent content)
    {
        try
        {
            Encoding? encoding = CharsetDecoding.Find(content);
            return encoding is null ? body : Encoding.UTF8.GetBytes(CharsetDecoding.ToText(body, encoding));
        }
        catch (Exception exception) when (exception is NotSupportedException or DecoderFallbackException)
        {
            return body;
        }
    }

    // The host only: a service may repeat the query, and with it the token, in the target.
    private static string? Redirection(ApiCall call, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is < 300 or > 399 || response.Headers.Location is not { } location)
        {
            return null;
        }

        // "//host/path" is relative, and leads to another host.
        Uri address = call.Endpoint.Address;
        string host = Uri.TryCreate(address, location, out Uri? target) ? target.Host : address.Host;
        return location.IsAbsoluteUri || host != address.Host
            ? $"redirects to the host '{call.Redact(host)}', which is not followed"
            : "redirects within the same host, which is not followed";
    }

    private static TimeSpan? UntilReset(HttpStatusCode status, RateLimit? limit, DateTimeOffset now) =>
        status == HttpStatusCode.TooManyRequests && limit?.Reset is { } reset && reset > now ? ResponseHeaders.Between(now, reset) : null;

    private static string Cut(string text)
    {
        if (text.Length <= ApiException.MaxRawBodyLength)
        {
            return text;
        }

        bool splitsPair = char.IsHighSurrogate(text[ApiException.MaxRawBodyLength - 1]);
        return text[..(ApiException.MaxRawBodyLength - (splitsPair ? 1 : 0))];
    }
}
