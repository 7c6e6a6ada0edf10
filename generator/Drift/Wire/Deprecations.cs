using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Diagnostics;

namespace Upstash.Workflow.Generator.Drift;

/// <summary><c>deprecated</c>, wherever it may stand.</summary>
internal static class Deprecations
{
    public static void Compare(Comparison comparison, bool old, bool now, Place place, DiagnosticDescriptor rule, Role role = Role.None)
    {
        if (!old && now)
            comparison.Changed(rule, place.Down("deprecated"), "became deprecated", "Its uses warn (CS0618).", role);
        else if (old && !now)
            comparison.Changed(Descriptors.DeprecationWithdrawn, place.Down("deprecated"), "is no longer deprecated", "", role);
    }
}
