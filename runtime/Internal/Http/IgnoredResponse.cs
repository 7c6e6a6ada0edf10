using System.Net;
using System.Net.Http.Headers;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Success is all that matters. A body that the document does not know is not read, but reported.</summary>
internal readonly struct IgnoredResponse : IResponseReader<bool>
{
    public static string? Accept => null;

    public static ValueTask<bool> ReadAsync(ApiCall call, ResponseHolder holder, CancellationToken ct)
    {
        HttpContentHeaders headers = holder.Response.Content.Headers;
        // The length of a HEAD is that of a body which does not come; a 204 has none.
        bool hasBody = call.Request.Operation.Method != "HEAD" && holder.Response.StatusCode != HttpStatusCode.NoContent
            && (headers.ContentLength ?? (headers.ContentType is null ? 0 : 1)) > 0;
        if (hasBody)
        {
            DriftReporter.For(call)?.Report(DriftKind.UndeclaredBody, "", "no body", "a body");
        }

        return ValueTask.FromResult(true);
    }
}
