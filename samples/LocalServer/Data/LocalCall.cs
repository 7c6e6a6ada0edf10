namespace Upstash.Workflow.LocalServer;

/// <summary>The HTTP call of a <c>Call</c> step.</summary>
/// <param name="Url">What was called.</param>
/// <param name="Method">The HTTP method.</param>
public sealed record LocalCall(string Url, string Method)
{
    /// <summary>The request body.</summary>
    public string? Body { get; init; }

    /// <summary>The request headers.</summary>
    public IReadOnlyDictionary<string, string[]>? Headers { get; init; }

    /// <summary>The status received.</summary>
    public long ResponseStatus { get; init; }

    /// <summary>The body received.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>The headers received.</summary>
    public IReadOnlyDictionary<string, string[]>? ResponseHeaders { get; init; }
}
