using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>UWG4011: <c>required</c> names what nothing declares: a slip of the pen, or a property that was renamed.</summary>
internal static class RequiredNames
{
    public static void Check(CheckContext context)
    {
        var families = new SchemaFamilies(context.Contents.Schemas);
        foreach (OpenApiSchema schema in context.Contents.Schemas)
        {
            if (schema.SaysMore && schema.Node["required"] is SpecSequence names)
                CheckNames(schema, names, families, context);
        }
    }

    private static void CheckNames(OpenApiSchema schema, SpecSequence names, SchemaFamilies families, CheckContext context)
    {
        SchemaFamily? family = null;
        for (int i = 0; i < names.Items.Count; i++)
        {
            if (names.Items[i] is not SpecScalar { Kind: ScalarKind.String, Text: var name } || schema.Properties?.ContainsKey(name) == true)
                continue;
            family ??= families.Of(schema);
            if (!family.MayHave(name))
                context.Report(Descriptors.UnknownRequired, JsonPointer.Append(CheckContext.Pointer(schema.File, schema.Node, "required"), i), name, Hint(name, schema, family));
        }
    }

    private static string Hint(string name, OpenApiSchema schema, SchemaFamily family)
        => schema.Type is { } type && (type & JsonSchemaType.Object) == 0 ? $": the schema is no object, but {JsonTypes.NameOf(type)}" : family.Names.FirstOrDefault(other => Plain(other) == Plain(name)) is { } meant ? $" (is '{meant}' meant?)" : "";

    private static string Plain(string name) => name.Replace("_", "").Replace("-", "").ToUpperInvariant();
}
