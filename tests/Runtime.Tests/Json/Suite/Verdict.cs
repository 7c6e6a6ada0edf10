namespace Upstash.Workflow.Runtime.Tests.Json.Suite;

/// <summary>What must become of a text.</summary>
internal enum Verdict
{
    /// <summary>The grammar says yes.</summary>
    Accepted,

    /// <summary>The grammar says no.</summary>
    Refused,

    /// <summary>The grammar leaves it open, and we say yes.</summary>
    AcceptedByUs,

    /// <summary>The grammar leaves it open, and we say no.</summary>
    RefusedByUs,
}
