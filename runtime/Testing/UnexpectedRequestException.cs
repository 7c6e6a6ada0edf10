namespace Upstash.Workflow.Runtime.Testing;

/// <summary>A <see cref="FakeApiHandler"/> was sent a request that it has no answer to.</summary>
/// <remarks>It is none of a client's exceptions, so that what handles those, or repeats after them, lets it through to the test.</remarks>
public sealed class UnexpectedRequestException : InvalidOperationException
{
    internal UnexpectedRequestException(string message, FakeApiRequest request)
        : base(message) => Request = request;

    /// <summary>The request.</summary>
    public FakeApiRequest Request { get; }
}
