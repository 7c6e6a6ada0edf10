using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>What a log says of a call. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiLogEntry
{
    /// <summary>The operation's name.</summary>
    public string Operation { get; init; } = "";

    /// <summary>The HTTP method.</summary>
    public string Method { get; init; } = "";

    /// <summary>The address without its query.</summary>
    public string Address { get; init; } = "";

    /// <summary>The status of the last answer; <see langword="null"/> when there was none.</summary>
    public int? Status { get; init; }

    /// <summary>How many requests were sent.</summary>
    public int Attempts { get; init; }

    /// <summary>Since the call began, in milliseconds.</summary>
    public double Milliseconds { get; init; }

    /// <summary>How long the wait before the next attempt is, in milliseconds.</summary>
    public double Delay { get; init; }

    /// <summary>What went wrong: as an exception of ours says it, or the type of another; empty when nothing did.</summary>
    public string Problem { get; init; } = "";
}
