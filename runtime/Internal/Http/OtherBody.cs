using System.Text;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>
/// A success that is no JSON, where other statuses of the same operation are: it becomes a JSON string, so that one type can hold both.
/// </summary>
internal static class OtherBody
{
    /// <summary>The body itself unless the document declares something else for this status, and something else came.</summary>
    public static ReadOnlySpan<byte> ToJson(ApiCall call, HttpResponseMessage response, ReadOnlySpan<byte> body, out bool isBytes)
    {
        ApiOperation operation = call.Request.Operation;
        int status = (int)response.StatusCode;
        bool isJson = response.Content.Headers.ContentType is { MediaType: { } mediaType } && BodyReader.IsJson(mediaType);
        isBytes = !isJson && ApiOperation.Contains(operation.BytesStatuses, status);
        if (isBytes)
        {
            return Quote(Encoding.ASCII.GetBytes(Convert.ToBase64String(body)));
        }

        return !isJson && ApiOperation.Contains(operation.TextStatuses, status)
            ? Quote(JsonEncodedText.Encode(BodyReader.ToText(call, response, body)).EncodedUtf8Bytes)
            : body;
    }

    private static byte[] Quote(ReadOnlySpan<byte> text) => [(byte)'"', .. text, (byte)'"'];
}
