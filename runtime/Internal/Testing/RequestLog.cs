using Upstash.Workflow.Runtime.Testing;

namespace Upstash.Workflow.Runtime.Internal.Testing;

/// <summary>Requests in the order in which they came.</summary>
internal sealed class RequestLog
{
    private readonly List<FakeApiRequest> _requests = [];
    private readonly object _lock = new();

    public void Add(FakeApiRequest request)
    {
        lock (_lock)
        {
            _requests.Add(request);
        }
    }

    public FakeApiRequest[] ToArray()
    {
        lock (_lock)
        {
            return [.. _requests];
        }
    }
}
