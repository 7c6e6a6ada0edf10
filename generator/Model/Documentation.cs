using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>What a doc comment says. Raw text of the document: only <c>DocText</c> writes it, and escapes it.</summary>
/// <param name="Summary">One paragraph; empty when the document says nothing (Emit then prints a neutral sentence).</param>
/// <param name="Remarks">Further paragraphs in order: the rest of the description, limits, defaults, units.</param>
/// <param name="Pointer">The JSON pointer of the element, <c>#/components/schemas/WorkflowRun</c>; empty when there is none, or when it follows from the type's.</param>
internal sealed record Documentation(string Summary, EquatableArray<string> Remarks, string Pointer)
{
    public static Documentation None { get; } = new("", EquatableArray<string>.Empty, "");
}
