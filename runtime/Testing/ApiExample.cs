using System.Diagnostics;
using System.Text;

namespace Upstash.Workflow.Runtime.Testing;

/// <summary>What an operation may answer, taken from the document or made after its schema.</summary>
/// <remarks>A client that is generated with examples has a class full of them: <c>UpstashWorkflowExamples.ListWorkflowRunLogs</c>.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ApiExample
{
    /// <summary>Creates an example.</summary>
    /// <param name="operation">The operation, as generated methods are called without <c>Async</c>.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="mediaType">What the body is; empty when there is none.</param>
    /// <param name="json">The body; empty when there is none.</param>
    public ApiExample(string operation, int status, string mediaType, string json)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(json);
        Operation = operation;
        Status = status;
        MediaType = mediaType;
        Json = json;
    }

    /// <summary>Creates an example from UTF-8, as generated code does: a program holds so many strings, and any number of bytes.</summary>
    /// <param name="operation">The operation, as generated methods are called without <c>Async</c>.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="mediaType">What the body is; empty when there is none.</param>
    /// <param name="utf8Json">The body; empty when there is none.</param>
    public ApiExample(string operation, int status, string mediaType, ReadOnlySpan<byte> utf8Json)
        : this(operation, status, mediaType, Encoding.UTF8.GetString(utf8Json))
    {
    }

    /// <summary>The operation, <c>ListWorkflowRunLogs</c>.</summary>
    public string Operation { get; }

    /// <summary>The status of the answer; of a range that the document declares, one that is in it.</summary>
    public int Status { get; }

    /// <summary>Whether the status is a success.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>What the body is, <c>application/json</c>; empty when there is none.</summary>
    public string MediaType { get; }

    /// <summary>The body; empty when there is none.</summary>
    public string Json { get; }

    /// <summary>The operation and the status.</summary>
    public override string ToString() => FormattableString.Invariant($"{Operation}: {Status}");

    internal HttpResponseMessage CreateResponse() =>
        FakeApiResponse.Create(Status, Encoding.UTF8.GetBytes(Json), MediaType.Length == 0 ? null : MediaType, []);
}
