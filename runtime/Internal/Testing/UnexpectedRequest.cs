using Upstash.Workflow.Runtime.Testing;

namespace Upstash.Workflow.Runtime.Internal.Testing;

/// <summary>Says what was asked of a fake, and what it could have answered.</summary>
internal static class UnexpectedRequest
{
    // A fake with the examples of a large document knows hundreds.
    private const int MostNames = 20;

    // silent: what was named, but given no answer; null where nothing was.
    public static string Describe(FakeApiRequest request, FakeApiOperation? silent, FakeApiOperation[] known) =>
        $"{Subject(request)} ({request.Method} {request.Uri.AbsolutePath}) has no answer: {Reason(silent, known)} {Advice(request)}";

    private static string Subject(FakeApiRequest request) =>
        request.Operation.Length == 0 ? "A request that no generated client made" : request.Operation;

    private static string Reason(FakeApiOperation? silent, FakeApiOperation[] known) => (silent, known) switch
    {
        ({ Name: "*" }, _) => "OnAnyOther() was called without Respond or Throw behind it.",
        ({ Name: var name }, _) => $"On(\"{name}\") was called without Respond or Throw behind it.",
        (_, []) => "this FakeApiHandler was given no answers.",
        _ => $"this FakeApiHandler answers {Names(known)}.",
    };

    private static string Names(FakeApiOperation[] known)
    {
        string names = string.Join(", ", known.Take(MostNames).Select(static operation => operation.Name));
        return known.Length > MostNames ? FormattableString.Invariant($"{names} and {known.Length - MostNames} more") : names;
    }

    private static string Advice(FakeApiRequest request) => request.Operation.Length == 0
        ? "Give it one: fake.OnAnyOther().Respond(…)."
        : $"Give it one: fake.On(\"{request.Operation}\").Respond(…).";
}
