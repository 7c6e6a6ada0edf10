namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>What became of a text. A run in which one of them is rare has shown little.</summary>
internal enum Outcome
{
    Refused,
    Accepted,
    Model,
}
