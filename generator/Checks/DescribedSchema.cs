using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>A schema and a description of it: its own, or that of the parameter or header it belongs to.</summary>
/// <param name="File">Where <paramref name="Owner"/> stands.</param>
/// <param name="Owner">The mapping with the description.</param>
/// <param name="SchemaPointer">Where the client has the schema's type from.</param>
internal sealed record DescribedSchema(OpenApiSchema Schema, SpecFile File, SpecMapping Owner, SpecScalar Description, Func<string> SchemaPointer)
{
    public string Text => Description.Text;

    public string DescriptionPointer => CheckContext.Pointer(File, Owner, "description");

    public static DescribedSchema? Of(OpenApiSchema? schema, SpecFile file, SpecMapping owner, Func<string> pointer)
        => schema is not null && owner["description"] is SpecScalar { Kind: ScalarKind.String } text ? new DescribedSchema(schema, file, owner, text, pointer) : null;
}
