using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>
/// Components that no operation leads to: nothing is sent or read, so only their types count, and not even these where they are not generated.
/// </summary>
internal sealed class UnreachedSchemas(Comparison comparison)
{
    private const string Root = "#/components/schemas/";

    private readonly bool _areGenerated = comparison.Present.Context.Settings.Schemas == SchemaScope.All;

    /// <summary>Null for what nobody notices.</summary>
    public Draft? Judge(Draft draft)
    {
        bool isUnreached = draft.Role == Role.None && draft.Pointer.StartsWith(Root, StringComparison.Ordinal);
        if (!isUnreached || draft.Breaks.Count > 0)
            return draft;
        if (!_areGenerated)
            return null;
        bool isOfTheType = draft.Class == DriftClass.Additive || IsWarned(draft);
        return isOfTheType ? draft : draft with { Rule = Descriptors.UnreachedSchemaChanged, Class = DriftClass.Risky };
    }

    // What the compiler warns of is felt by whoever uses the type.
    private static bool IsWarned(Draft draft)
        => draft.Rule == Descriptors.ElementDeprecated || draft.Rule == Descriptors.OperationDeprecated
            || draft.Rule == Descriptors.ResponseNullable || draft.Rule == Descriptors.ResponseNotRequired || draft.Rule == Descriptors.ResponseRequired;
}
