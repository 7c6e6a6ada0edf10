using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The responses of an operation that examples are made of: JSON, and successes without a body.</summary>
internal static class ExampleResponses
{
    public static IEnumerable<ExampleResponse> Of(OperationSource source, OperationModel operation)
        => Successes(source, operation).Concat(Errors(source));

    /// <summary>Texts, files and streams have no examples: nobody could say what they hold.</summary>
    private static IEnumerable<ExampleResponse> Successes(OperationSource source, OperationModel operation)
    {
        if (operation.Response.Kind is not (ResponseKind.Json or ResponseKind.None))
            yield break;
        bool isFirst = true;
        foreach (KeyValuePair<string, OpenApiResponse> entry in SuccessBinder.Successes(source.Operation.Responses))
        {
            KeyValuePair<string, OpenApiMediaType>? json = operation.Response.Kind == ResponseKind.None ? null : Json(entry.Value);
            bool hasOtherBody = json is null && operation.Response.Kind == ResponseKind.Json && entry.Value.Content is { Count: > 0 };
            if (hasOtherBody)
                continue;
            yield return Create(source, isFirst ? "" : Suffix(entry.Key), entry.Key, json);
            isFirst = false;
        }

        // Nothing is declared: any success will do.
        if (isFirst && operation.Response.Kind == ResponseKind.None)
            yield return new ExampleResponse("", 200, "", null);
    }

    private static IEnumerable<ExampleResponse> Errors(OperationSource source)
    {
        KeyValuePair<string, OpenApiResponse>[] successes = [.. SuccessBinder.Successes(source.Operation.Responses)];
        foreach (KeyValuePair<string, OpenApiResponse> entry in source.Operation.Responses?.AsEnumerable() ?? [])
        {
            bool isError = StatusKey.Parse(entry.Key) is { } range && StatusKey.IsError(range) && !successes.Any(success => success.Key == entry.Key);
            if (isError && MediaTypes.FindJson(entry.Value.Content) is { } json)
                yield return Create(source, Suffix(entry.Key), entry.Key, json);
        }
    }

    private static ExampleResponse Create(OperationSource source, string suffix, string key, KeyValuePair<string, OpenApiMediaType>? json)
        => new(suffix, ExampleStatus.Of(key, source.Operation.Responses), json is { } media ? MediaTypeOf(media.Key) : "", json?.Value);

    private static KeyValuePair<string, OpenApiMediaType>? Json(OpenApiResponse response)
        => response.Content is { Count: > 0 } content ? SuccessMedia.FindJson(content) : null;

    private static string Suffix(string key) => key == "default" ? "Default" : key.ToUpperInvariant();

    private static string MediaTypeOf(string key)
        => MediaTypes.IsValid(key) && !key.Contains('*') && MediaTypes.IsWellFormed(key) ? key.Trim() : "application/json";
}
