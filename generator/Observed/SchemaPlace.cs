using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Observed;

/// <summary>A schema where it stands: a component at its own place, whoever refers to it.</summary>
internal sealed record SchemaPlace
{
    private SchemaPlace(OpenApiSchema schema, string pointer, string member) => (Schema, Pointer, Member) = (schema, pointer, member);

    /// <summary>No reference.</summary>
    public OpenApiSchema Schema { get; }

    public string Pointer { get; }

    /// <summary>Where it is asked for: a property's own place, even where it refers to a component.</summary>
    public string Member { get; }

    public static SchemaPlace Of(OpenApiSchema schema, string pointer) => new(schema.Resolved, schema.Reference ?? pointer, pointer);

    public SchemaPlace Part(OpenApiSchema schema, params string[] tokens) => Of(schema, BindContext.Pointer(Pointer, tokens));
}
