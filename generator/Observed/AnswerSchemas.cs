using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Observed;

/// <summary>The answers of an operation and the schemas of their bodies, those that fit a status best first.</summary>
internal sealed class AnswerSchemas(OpenApiOperation operation, string pointer)
{
    public string ResponsesPointer => BindContext.Pointer(pointer, "responses");

    /// <summary>The answers that declare a status; all of them where it is not known.</summary>
    public IEnumerable<(string Pointer, OpenApiResponse Response)> For(int? status)
        => Declared()
            .Where(answer => status is not { } known || Contains(answer.Range, known))
            .OrderBy(answer => Rank(answer.Range, status))
            .Select(static answer => (answer.Pointer, answer.Response));

    /// <summary>A success of a status that is not declared is read as the declared ones are.</summary>
    public IEnumerable<SchemaPlace> Bodies(int? status)
    {
        IEnumerable<(string Pointer, OpenApiResponse Response)> answers = For(status);
        if (status is >= 200 and <= 299)
            answers = answers.Concat(Declared().Where(static answer => !StatusKey.IsError(answer.Range)).Select(static answer => (answer.Pointer, answer.Response)));
        return answers.SelectMany(static answer => Bodies(answer.Pointer, answer.Response)).Distinct();
    }

    private IEnumerable<(string Pointer, OpenApiResponse Response, StatusRange Range)> Declared()
    {
        foreach (KeyValuePair<string, OpenApiResponse> entry in operation.Responses ?? Enumerable.Empty<KeyValuePair<string, OpenApiResponse>>())
        {
            if (StatusKey.Parse(entry.Key) is { } range)
                yield return (entry.Value.Reference ?? BindContext.Pointer(ResponsesPointer, entry.Key), entry.Value, range);
        }
    }

    private static IEnumerable<SchemaPlace> Bodies(string pointer, OpenApiResponse response)
    {
        foreach (KeyValuePair<string, OpenApiMediaType> media in response.Content ?? Enumerable.Empty<KeyValuePair<string, OpenApiMediaType>>())
        {
            string place = BindContext.Pointer(pointer, "content", media.Key);
            if (media.Value.Schema is { } schema)
                yield return SchemaPlace.Of(schema, BindContext.Pointer(place, "schema"));
            if (media.Value.ItemSchema is { } item)
                yield return SchemaPlace.Of(item, BindContext.Pointer(place, "itemSchema"));
        }
    }

    private static bool Contains(StatusRange range, int status) => range.From <= status && status <= range.To;

    // The narrowest range is the most specific; without a status successes come first.
    private static int Rank(StatusRange range, int? status) => status is null ? (StatusKey.IsError(range) ? 1 : 0) : range.To - range.From;
}
