namespace Upstash.Workflow.Generator.Observed;

/// <summary>The runtime's <c>DriftKind</c>.</summary>
internal enum ObservationKind
{
    UnknownMember,
    UnknownValue,
    WrongType,
    MissingRequired,
    UndeclaredStatus,
    UndeclaredBody,
}
