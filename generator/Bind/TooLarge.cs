using System.Globalization;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>An object of so many properties that a class of them would be of no use: it is a map.</summary>
internal static class TooLarge
{
    public static void Report(OpenApiSchema schema, string pointer, BindContext context)
    {
        if (!SchemaShapes.IsTooLarge(schema))
            return;
        string count = schema.Properties!.Count.ToString("N0", CultureInfo.InvariantCulture);
        string limit = SchemaShapes.MaxProperties.ToString("N0", CultureInfo.InvariantCulture);
        context.ReportUnsupported(
            $"An object of {count} properties", $"a class of more than {limit} is of no use", "A map is generated in its place", pointer, PointerTarget.Key);
    }
}
