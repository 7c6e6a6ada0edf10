using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>An open enum: a struct over the wire value with a constant for each value the document names.</summary>
internal sealed record OpenEnumModel(
    string Name,
    Documentation Documentation,
    bool IsDeprecated,
    EquatableArray<OpenEnumMember> Members)
{
    /// <summary>What stands on the wire: a string, an <c>Int64</c> or a <c>Double</c>.</summary>
    public PrimitiveKind Wire { get; init; } = PrimitiveKind.String;
}

/// <summary>One named value.</summary>
/// <param name="Name">The C# constant, <c>RunStarted</c>.</param>
/// <param name="Value">The wire value, <c>RUN_STARTED</c>.</param>
internal sealed record OpenEnumMember(string Name, string Value, Documentation Documentation);
