namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>
/// Keeps the head of the last answer that arrives below an async method: it flows with the calls that the method makes, and ends with it.
/// Generated methods thus need no second form to make status and headers reachable.
/// </summary>
internal sealed class ResponseCapture
{
    private static readonly AsyncLocal<ResponseCapture?> Current = new();

    private readonly ResponseCapture? _outer;

    private ResponseCapture(ResponseCapture? outer) => _outer = outer;

    public ResponseHead? Head { get; private set; }

    /// <summary>To be called by an async method: what it sets ends with it.</summary>
    public static ResponseCapture Begin() => Current.Value = new ResponseCapture(Current.Value);

    public static void Report(HttpResponseMessage response)
    {
        if (Current.Value is { } capture)
        {
            var head = new ResponseHead(response);
            for (ResponseCapture? each = capture; each is not null; each = each._outer)
            {
                each.Head = head;
            }
        }
    }
}
