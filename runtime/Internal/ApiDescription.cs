using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>What a generated client says about itself. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiDescription
{
    /// <summary>The name of the client's class.</summary>
    public required string ClientName { get; init; }

    /// <summary>The path that the document names instead of an address: it follows a base address without a path.</summary>
    public string BasePath { get; init; } = "";

    /// <summary>What is sent as <c>User-Agent</c>; <see langword="null"/> for the runtime's own.</summary>
    public string? UserAgent { get; init; }

    /// <summary>Whether there is no operation that goes without a credential.</summary>
    public bool RequiresCredential { get; init; }
}
