using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A parameter where it stands: on the operation, or on the path item for all its operations.</summary>
internal sealed record ParameterSource(OpenApiParameter Parameter, string Name, ParameterLocation In, string Pointer)
{
    public string Element => $"{In.ToString().ToLowerInvariant()} parameter '{Name}'";
}
