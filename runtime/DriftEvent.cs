namespace Upstash.Workflow.Runtime;

/// <summary>One observation that the service and the document have drifted apart.</summary>
/// <remarks>Holds names of members and of JSON types only, never a value: it is safe to log.</remarks>
public readonly record struct DriftEvent
{
    /// <summary>In which way they differ.</summary>
    public required DriftKind Kind { get; init; }

    /// <summary>The operation that was called, as the client names it; empty when there was none.</summary>
    public required string Operation { get; init; }

    /// <summary>Where in the response: a JSON pointer with <c>*</c> for every array index, as in <c>/runs/*/steps/*/state</c>; a header is <c>header X-Name</c>.</summary>
    public required string Pointer { get; init; }

    /// <summary>The status of the answer it was seen in.</summary>
    public int? Status { get; init; }

    /// <summary>What the document promises, as in <c>an integer</c>.</summary>
    public required string Expected { get; init; }

    /// <summary>What the service sent, as in <c>a string</c>.</summary>
    public required string Found { get; init; }
}
