namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>
/// Keeps the head of the last answer that arrives below an async method: it flows with the calls that the method makes, and ends with it.
/// Generated methods thus need no second form to make status and headers reachable.
/// </summary>
internal sealed class ResponseCapture
{
    private static readonly AsyncLocal<ResponseCapture?> Current = new();

    private readonly ResponseCapture? _outer;
    private readonly int? _page;

    private ResponseCapture(ResponseCapture? outer, int? page) => (_outer, _page) = (outer, page);

    /// <summary>Which page of an enumeration is being asked for, from one; null: none is.</summary>
    public static int? PageNumber => Current.Value?._page;

    public ResponseHead? Head { get; private set; }

    /// <summary>To be called by an async method: what it sets ends with it.</summary>
    /// <param name="page">The number of the page that is asked for; null when it is no page.</param>
    public static ResponseCapture Begin(int? page = null) => Current.Value = new ResponseCapture(Current.Value, page);

    public static void Report(ApiCall call, HttpResponseMessage response)
    {
        if (Current.Value is { } capture)
        {
            var head = new ResponseHead(call, response);
            for (ResponseCapture? each = capture; each is not null; each = each._outer)
            {
                each.Head = head;
            }
        }
    }
}
