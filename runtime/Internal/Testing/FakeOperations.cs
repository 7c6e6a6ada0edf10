using Upstash.Workflow.Runtime.Testing;

namespace Upstash.Workflow.Runtime.Internal.Testing;

/// <summary>The operations that a fake was told of, by the names they were given: their own or those of their methods.</summary>
/// <remarks>
/// A fake does not know the document. That <c>SyncAsync</c> is a method of <c>Sync</c>, and no operation itself, it takes for granted until it
/// is shown the contrary: by another registration, an example or a request.
/// </remarks>
internal sealed class FakeOperations
{
    private readonly Dictionary<string, FakeApiOperation> _byName = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly object _lock = new();
    private FakeApiOperation? _others;

    /// <summary>Takes a name for one of an operation, not of a method.</summary>
    public void Know(string operation)
    {
        lock (_lock)
        {
            _known.Add(operation);
        }
    }

    public FakeApiOperation Add(string name)
    {
        var operation = new FakeApiOperation(name);
        lock (_lock)
        {
            Register(name, operation);

            // What was said under the operation's own name gives way to what is said of its method.
            if (!_known.Contains(name) && _known.Where(known => MethodName.IsOf(name, known)).MaxBy(static known => known.Length) is { } own)
            {
                Register(own, operation);
            }
        }

        return operation;
    }

    public FakeApiOperation AddOthers()
    {
        var operation = new FakeApiOperation("*");
        lock (_lock)
        {
            _others = operation;
        }

        return operation;
    }

    /// <exception cref="UnexpectedRequestException">Nothing was said of the operation.</exception>
    public FakeApiOperation Find(FakeApiRequest request)
    {
        lock (_lock)
        {
            FakeApiOperation? found = (request.Operation.Length == 0 ? null : FindNamed(request.Operation)) ?? _others;
            return found is { HasAnswers: true }
                ? found
                : throw new UnexpectedRequestException(UnexpectedRequest.Describe(request, found, [.. _byName.Values.Distinct()]), request);
        }
    }

    private FakeApiOperation? FindNamed(string operation)
    {
        _known.Add(operation);
        return _byName.GetValueOrDefault(operation)
            ?? (_order.FindLast(name => MethodName.IsOf(name, operation) && !IsOfAnother(name, operation)) is { } method ? _byName[method] : null);
    }

    private bool IsOfAnother(string name, string operation) =>
        _known.Contains(name) || _known.Any(known => known.Length > operation.Length && MethodName.IsOf(name, known));

    private void Register(string name, FakeApiOperation operation)
    {
        _order.Remove(name);
        _order.Add(name);
        _byName[name] = operation;
    }
}
