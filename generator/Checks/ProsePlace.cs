using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>A text of the document and where it stands.</summary>
internal sealed record ProsePlace(SpecFile File, SpecMapping Owner, string Key, SpecScalar Scalar)
{
    public string Text => Scalar.Text;

    public string Pointer => CheckContext.Pointer(File, Owner, Key);

    /// <summary>Whether it describes a free value, which may be an expression: <c>status=active</c> is then one, and no parameter.</summary>
    public bool IsOfFreeValue { get; init; }

    public static IEnumerable<ProsePlace> In(OpenApiElement? element)
    {
        if (element?.Node["description"] is SpecScalar { Kind: ScalarKind.String } description)
            yield return new ProsePlace(element.File, element.Node, "description", description) { IsOfFreeValue = element is OpenApiParameter parameter && TakesAnything(parameter.Schema?.Resolved) };
    }

    private static bool TakesAnything(OpenApiSchema? schema)
        => schema is null || (schema.Enum.Count == 0 && SchemaShapes.NonNullType(schema) is not (JsonSchemaType.Integer or JsonSchemaType.Number or JsonSchemaType.Boolean));
}
