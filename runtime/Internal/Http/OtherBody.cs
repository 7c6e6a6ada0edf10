using System.Text;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>
/// A success that is no JSON, where other statuses of the same operation are: it becomes a JSON string, so that one type can hold both.
/// </summary>
internal static class OtherBody
{
    /// <summary>The body itself unless the document declares something else for this status, and something else came.</summary>
    public static ReadOnlySpan<byte> ToJson(ApiCall call, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        ApiOperation operation = call.Request.Operation;
        int status = (int)response.StatusCode;
        if (response.Content.Headers.ContentType is { MediaType: { } mediaType } && BodyReader.IsJson(mediaType))
        {
            return body;
        }

        return ApiOperation.Contains(operation.TextStatuses, status) ? Quote(JsonEncodedText.Encode(BodyReader.ToText(call, response, body)).EncodedUtf8Bytes)
            : ApiOperation.Contains(operation.BytesStatuses, status) ? Quote(Encoding.ASCII.GetBytes(Convert.ToBase64String(body)))
            : body;
    }

    private static byte[] Quote(ReadOnlySpan<byte> text) => [(byte)'"', .. text, (byte)'"'];
}
