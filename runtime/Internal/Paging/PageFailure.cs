using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime.Internal.Paging;

/// <summary>How an enumeration ends that does not end by itself. All of these say where to go on.</summary>
internal static class PageFailure
{
    /// <summary>Notes where to go on.</summary>
    public static TException At<TException>(string? cursor, TException exception)
        where TException : ApiClientException
    {
        exception.Data[AsyncPageable<object>.CursorDataKey] = cursor;
        return exception;
    }

    public static ApiResponseException Repeated(string cursor, ResponseHead? head) => Create(
        $"the service repeated the cursor '{Shown(cursor)}': its pages go round in a circle. What came so far is complete up to there",
        cursor, head);

    public static ApiResponseException TooMany(int pages, string cursor, ResponseHead? head) => Create(
        $"the service has more than {nameof(ApiClientOptions.MaxPages)}, {pages} pages. What came so far is complete up to there", cursor, head);

    // The address of a page may hold a key in its query.
    private static string Shown(string cursor) =>
        CursorTrail.Printable(cursor[0] is '/' or '?' || cursor.Contains("://", StringComparison.Ordinal) ? cursor.Split('?')[0] : cursor);

    private static ApiResponseException Create(string problem, string cursor, ResponseHead? head) =>
        At(cursor, new ApiResponseException($"{head?.Operation ?? "The enumeration"} failed: {problem}.")
        {
            Operation = head?.Operation, RequestUri = head?.RequestUri, Status = head?.Status, Attempts = head?.Attempts ?? 0,
        });
}
