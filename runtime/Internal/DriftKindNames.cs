namespace Upstash.Workflow.Runtime.Internal;

/// <summary>The kinds of drift as metrics and recorded files spell them.</summary>
internal static class DriftKindNames
{
    public static string Of(DriftKind kind) => kind switch
    {
        DriftKind.UnknownMember => "unknownMember",
        DriftKind.UnknownValue => "unknownValue",
        DriftKind.WrongType => "wrongType",
        DriftKind.MissingRequired => "missingRequired",
        DriftKind.UndeclaredStatus => "undeclaredStatus",
        DriftKind.UndeclaredBody => "undeclaredBody",
        _ => "other",
    };
}
