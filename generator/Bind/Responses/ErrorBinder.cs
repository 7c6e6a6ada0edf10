using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What failures carry.</summary>
internal sealed class ErrorBinder(SchemaBinder schemas)
{
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

    private static bool HasSchema(OpenApiResponse? response) => MediaTypes.FindJson(response?.Content) is { Value.Schema: not null };

    private static IEnumerable<(string Key, OpenApiResponse? Response, StatusRange Range)> ErrorRanges(OperationSource source)
    {
        foreach (KeyValuePair<string, OpenApiResponse> entry in source.Operation.Responses ?? Enumerable.Empty<KeyValuePair<string, OpenApiResponse>>())
        {
            if (StatusKey.Parse(entry.Key) is { } range && StatusKey.IsError(range))
                yield return (entry.Key, entry.Value, range);
        }
    }

    private ErrorModel? BindError(OperationSource source, string key, OpenApiResponse? response, StatusRange range)
    {
        if (MediaTypes.FindJson(response?.Content) is not { Value.Schema: { } schema } json)
            return null;
        // An error that operations share is bound where it is declared, and has one type.
        string? shared = response!.Reference;
        string place = shared is null ? BindContext.Pointer(source.Pointer, "responses", key) : shared;
        string name = shared is null ? source.Name + Identifiers.Pascal(key, "Status") + "Error" : Identifiers.Pascal(References.NameOf(shared), "Error");
        TypeRef type = schemas.BindRoot(schema, BindContext.Pointer(place, "content", json.Key, "schema"), name).Type;
        return new ErrorModel(range.From, range.To, type, response!.Description ?? "");
    }
}
