using Upstash.Workflow.Runtime.Testing;

namespace Upstash.Workflow.Runtime.Internal.Testing;

/// <summary>Answers that come in turn; the last one stays.</summary>
internal sealed class AnswerSequence
{
    private readonly List<Func<FakeApiRequest, CancellationToken, Task<HttpResponseMessage>>> _answers = [];
    private readonly object _lock = new();
    private int _next;

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _answers.Count == 0;
            }
        }
    }

    public void Add(Func<FakeApiRequest, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        lock (_lock)
        {
            _answers.Add(answer);
        }
    }

    public Func<FakeApiRequest, CancellationToken, Task<HttpResponseMessage>> Next()
    {
        lock (_lock)
        {
            return _answers[Math.Min(_next++, _answers.Count - 1)];
        }
    }
}
