using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What failures carry: a body, headers, or both.</summary>
internal sealed class ErrorBinder(SchemaBinder schemas, ResponseHeadersBinder headers)
{
    /// <summary>The narrow ones first: the runtime takes the first that fits.</summary>
    public EquatableArray<ErrorModel> BindErrors(OperationSource source)
    {
        List<ErrorModel> errors = [.. ErrorRanges(source)
            .OrderBy(static entry => entry.Range.To - entry.Range.From)
            .Select(entry => BindError(source, entry.Key, entry.Response, entry.Range))
            .OfType<ErrorModel>()];
        // A status that declares headers alone has the body of the range around it, as one has that declares nothing.
        return errors.Select(error => error.Type is null ? error with { Type = errors.Find(other => other.Type is not null && Covers(other, error.From, error.To))?.Type } : error).ToEquatableArray();
    }

    /// <summary>The error statuses of which nothing can be typed: without them the runtime would take such an answer for undeclared.</summary>
    public static IEnumerable<StatusRange> FindDeclaredStatuses(OperationSource source, EquatableArray<ErrorModel> errors)
        => ErrorRanges(source).Select(static entry => entry.Range).Where(range => !errors.Any(error => Covers(error, range.From, range.To)));

    private static bool Covers(ErrorModel error, int from, int to) => error.From <= from && to <= error.To;

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
        if (response is null)
            return null;
        // An error that operations share is bound where it is declared, and has one type.
        string? shared = response.Reference;
        string place = shared is null ? BindContext.Pointer(source.Pointer, "responses", key) : shared;
        string name = shared is null ? source.Name + Identifiers.Pascal(key, "Status") + "Error" : Identifiers.Pascal(References.NameOf(shared), "Error");
        TypeRef? type = BindBody(response, place, name);
        string? declared = headers.BindError(source, new KeyValuePair<string, OpenApiResponse>(key, response), place, name);
        return type is null && declared is null ? null : new ErrorModel(range.From, range.To, type, response.Description ?? "") { Headers = declared };
    }

    private TypeRef? BindBody(OpenApiResponse response, string place, string name)
        => MediaTypes.FindJson(response.Content) is { Value.Schema: { } schema } json
            ? schemas.BindRoot(schema, BindContext.Pointer(place, "content", json.Key, "schema"), name).Type
            : null;
}
