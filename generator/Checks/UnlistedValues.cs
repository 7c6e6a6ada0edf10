using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>UWG4001: a description lists the values of a string that has no <c>enum</c>.</summary>
internal static class UnlistedValues
{
    public static void Check(CheckContext context)
    {
        foreach (DescribedSchema described in context.Contents.Described)
        {
            if (IsFreeString(described.Schema.Resolved))
                CheckOne(described, ValueList.In(described.Text).FirstOrDefault(), context);
            // The items have the values. Capitals in parentheses may be a part of each: of a format, of a rule.
            else if (described.Schema.Resolved.Items is { } items && IsFreeString(items.Resolved))
                CheckOne(described, ValueList.In(described.Text).FirstOrDefault(static list => !list.IsLoose), context);
        }
    }

    private static bool IsFreeString(OpenApiSchema schema)
        => SchemaShapes.Of(schema) == SchemaShape.Primitive && SchemaShapes.NonNullType(schema) == JsonSchemaType.String && schema.Format is null && schema.Enum.Count == 0;

    private static void CheckOne(DescribedSchema described, ValueList? list, CheckContext context)
    {
        if (list is null)
            return;
        string? type = context.Constants.TypeAt(described.SchemaPointer());
        string consequence = type is null
            ? "The generated client has no constants for them."
            : $"The constants of {type} are derived from it: an edit of the text changes them.";
        Finding finding = context.Create(
            Descriptors.UnlistedValues, described.DescriptionPointer, list.Values.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), Listing.Of(list.Values), list.Place, consequence);
        context.Add(finding with
        {
            Location = context.Texts.Find(described.File, described.Description, list.Values[0]) ?? finding.Location,
            Severity = type is null ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
        });
    }
}
