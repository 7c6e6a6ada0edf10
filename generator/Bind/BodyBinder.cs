using Microsoft.OpenApi;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Success bodies and error bodies.</summary>
internal sealed class BodyBinder(BindContext context, SchemaBinder schemas)
{
    public ResponseModel BindSuccess(OperationSource source)
    {
        if (FindSuccess(source.Operation.Responses) is not { } success)
            return new ResponseModel(ResponseKind.None, null, false, Documentation.None);
        IOpenApiResponse response = success.Value;
        string pointer = BindContext.Pointer(source.Pointer, "responses", success.Key);
        Documentation documentation = Documentations.Create(response.Description, pointer);
        if (response.Content is not { Count: > 0 } content || SaysNothing(content))
            return new ResponseModel(ResponseKind.None, null, false, documentation);
        if (MediaTypes.FindJson(content) is not { Value: { } media } json)
            return new ResponseModel(content.Keys.All(MediaTypes.IsText) ? ResponseKind.Text : ResponseKind.Stream, null, false, documentation);

        BoundSchema bound = schemas.Bind(media.Schema, BindContext.Pointer(pointer, "content", json.Key, "schema"), source.Name + "Response");
        return new ResponseModel(ResponseKind.Json, bound.Type, bound.IsNullable, documentation);
    }

    /// <summary>In Swagger 2.0 a response without a schema has no body; the media types are the document's <c>produces</c>.</summary>
    private bool SaysNothing(IDictionary<string, IOpenApiMediaType> content)
        => context.Loaded.Version == SpecVersion.Swagger20 && content.Values.All(static media => media.Schema is null);

    /// <summary>The narrow ones first: the runtime takes the first that fits.</summary>
    public IEnumerable<ErrorModel> BindErrors(OperationSource source)
        => ErrorRanges(source)
            .OrderBy(static entry => entry.Range.To - entry.Range.From)
            .Select(entry => BindError(source, entry.Key, entry.Response, entry.Range))
            .OfType<ErrorModel>();

    /// <summary>The error statuses without a body that can be typed: without them the runtime would take such an answer for undeclared.</summary>
    public static IEnumerable<StatusRange> FindDeclaredStatuses(OperationSource source)
    {
        ILookup<bool, StatusRange> ranges = ErrorRanges(source).ToLookup(static entry => HasSchema(entry.Response), static entry => entry.Range);
        return ranges[false].Where(range => !ranges[true].Any(typed => typed.From <= range.From && range.To <= typed.To));
    }

    private static bool HasSchema(IOpenApiResponse? response) => MediaTypes.FindJson(response?.Content) is { Value.Schema: not null };

    private static IEnumerable<(string Key, IOpenApiResponse? Response, StatusRange Range)> ErrorRanges(OperationSource source)
    {
        foreach (KeyValuePair<string, IOpenApiResponse> entry in source.Operation.Responses ?? [])
        {
            if (StatusKey.Parse(entry.Key) is { } range && StatusKey.IsError(range))
                yield return (entry.Key, entry.Value, range);
        }
    }

    private ErrorModel? BindError(OperationSource source, string key, IOpenApiResponse? response, StatusRange range)
    {
        if (MediaTypes.FindJson(response?.Content) is not { Value.Schema: { } schema } json)
            return null;
        string pointer = BindContext.Pointer(source.Pointer, "responses", key, "content", json.Key, "schema");
        TypeRef type = schemas.Bind(schema, pointer, source.Name + Identifiers.Pascal(key, "Status") + "Error").Type;
        return new ErrorModel(range.From, range.To, type, response!.Description ?? "");
    }

    /// <summary>200 before the other 2xx in document order, then the range, then <c>default</c> when nothing else is declared.</summary>
    public static KeyValuePair<string, IOpenApiResponse>? FindSuccess(OpenApiResponses? responses)
    {
        foreach (Func<string, bool> isWanted in new Func<string, bool>[] { IsOk, IsOtherSuccess, IsSuccessRange, key => key == "default" && responses!.Count == 1 })
        {
            foreach (KeyValuePair<string, IOpenApiResponse> entry in responses ?? [])
            {
                if (entry.Value is not null && isWanted(entry.Key))
                    return entry;
            }
        }

        return null;
    }

    private static bool IsOk(string key) => key == "200";

    private static bool IsOtherSuccess(string key) => StatusKey.Parse(key) is { From: >= 200 and < 300 } range && range.From == range.To;

    private static bool IsSuccessRange(string key) => StatusKey.Parse(key) is { From: 200, To: 299 };
}
