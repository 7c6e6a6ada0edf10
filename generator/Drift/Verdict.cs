using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Diagnostics;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>What a difference counts, now that it is known whether callers still compile.</summary>
internal static class Verdict
{
    /// <summary>Felt when compiling and in no other way.</summary>
    private static readonly HashSet<string> OnlySource =
    [
        .. new[]
        {
            Descriptors.RequestConstantRemoved, Descriptors.ValueNullabilityChanged, Descriptors.ResponseClosed, Descriptors.BaseChanged,
            Descriptors.ResponseValueRemoved, Descriptors.ResponseEnumChanged, Descriptors.ResponseConstantRemoved, Descriptors.ResponseHeaderChanged,
            Descriptors.ResponseCompositionChanged,
        }.Select(static rule => rule.Id),
    ];

    /// <summary>Not breaking by themselves, but what they add may change the type of what was there.</summary>
    private static readonly HashSet<string> MayChangeMethods =
    [
        Descriptors.ErrorAdded.Id, Descriptors.ErrorRemoved.Id, Descriptors.ResponseAdded.Id, Descriptors.RequestLoosened.Id, Descriptors.RequestPropertyAdded.Id,
        Descriptors.ServerChanged.Id, Descriptors.ServerAdded.Id, Descriptors.ServerVariableChanged.Id,
    ];

    /// <summary>Not breaking by themselves, but some of them make another type of a value.</summary>
    private static readonly HashSet<string> MayChangeTypes =
    [
        Descriptors.ParameterTakesSeveral.Id, Descriptors.ConstraintAdded.Id, Descriptors.ResponseNullable.Id, Descriptors.ResponseNotRequired.Id,
        Descriptors.ResponseRequired.Id, Descriptors.FormatChanged.Id,
    ];

    /// <summary>Null for what nobody can notice.</summary>
    public static Draft? Of(Draft draft)
    {
        if (draft.Breaks.Count > 0)
            return draft.Class == DriftClass.Breaking ? draft : Promoted(draft);
        if (draft.Rule == Descriptors.SchemaRemoved)
            return null;
        // Whatever is read would have another type.
        if (draft.Felt.Length == 0 && draft.Rule == Descriptors.ResponseFormatChanged)
            return draft with { Rule = Descriptors.FormatChanged, Class = DriftClass.Risky, Felt = "The C# type stays; what it holds may differ." };
        if (draft.Class == DriftClass.Breaking && OnlySource.Contains(draft.Rule.Id))
            draft.Class = DriftClass.Risky;
        return draft;
    }

    /// <summary>Whether a difference that is not breaking in itself can be why a member changed.</summary>
    public static bool CanBreak(Draft draft, SurfaceChange change)
        => MayChangeMethods.Contains(draft.Rule.Id) || (change.Old is not ({ Parameters: not null } or { IsType: true }) && MayChangeTypes.Contains(draft.Rule.Id));

    private static Draft Promoted(Draft draft)
    {
        string pointer = draft.Pointer;
        DiagnosticDescriptor rule = pointer.StartsWith("#/servers", StringComparison.Ordinal) ? Descriptors.SurfaceChanged
            : draft.Rule == Descriptors.ResponseAdded && pointer.Contains("/headers/") ? Descriptors.ResponseHeaderChanged
            : draft.Rule == Descriptors.ErrorAdded || draft.Rule == Descriptors.ResponseAdded ? Descriptors.SuccessBodyChanged
            : RoleRules.TypeChanged(draft.Role);
        return draft with { Rule = rule, Class = DriftClass.Breaking };
    }
}
