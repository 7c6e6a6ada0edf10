using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>For each level of nesting, which declared member probably comes next. Deeper levels share a slot: it is only a guess.</summary>
[InlineArray(Levels)]
internal struct MemberGuesses
{
    public const int Levels = 16;

#pragma warning disable IDE0044, IDE0051 // The compiler repeats this field; nothing names it.
    private ushort _first;
#pragma warning restore IDE0044, IDE0051
}
