using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The prose that may name the values of a schema, or their unit.</summary>
/// <param name="Place">Where the prose stands: the element that has it as <c>description</c>.</param>
internal sealed record ValueDescription(string? Old, string? New, Place Place)
{
    public static ValueDescription Of(OpenApiSchema old, OpenApiSchema now, Place place) => new(old.Description, now.Description, place);

    public IReadOnlyList<ProseValue> OldValues => OpenEnumBinder.FindProseValues(Old);

    public IReadOnlyList<ProseValue> NewValues => OpenEnumBinder.FindProseValues(New);
}
