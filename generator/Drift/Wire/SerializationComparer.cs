using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>How a parameter is written: the effective values, so that a default that is written out is no difference.</summary>
internal static class SerializationComparer
{
    public static void Compare(Comparison comparison, ParameterSource old, ParameterSource now, Place place)
    {
        (OpenApiParameter before, OpenApiParameter after) = (old.Parameter, now.Parameter);
        if ((before.Schema is null) != (after.Schema is null))
            Report(after.Schema is null ? "content" : "schema", before.Schema is null ? "content" : "schema", after.Schema is null ? "content" : "schema");
        if (before.Schema is null || after.Schema is null)
            return;
        if (before.Style != after.Style)
            Report("style", before.Style.ToString(), after.Style.ToString());
        // Of a single value, explode says nothing.
        if (before.Explode != after.Explode && before.Style == after.Style && SchemaTypes.Of(before.Schema.Resolved) is JsonSchemaType.Array or JsonSchemaType.Object && SchemaTypes.Of(after.Schema.Resolved) == SchemaTypes.Of(before.Schema.Resolved))
            Report("explode", Flag(before.Explode), Flag(after.Explode));
        if (before.AllowReserved != after.AllowReserved && old.In == ParameterLocation.Query)
            Report("allowReserved", Flag(before.AllowReserved), Flag(after.AllowReserved));

        void Report(string keyword, string from, string to)
            => comparison.Changed(
                Descriptors.SerializationChanged, place.Down(keyword), $"{keyword} '{Camel(from)}' -> '{Camel(to)}'", "Shipped clients write it in a way that is no longer understood.", Role.Parameter);
    }

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Camel(string text) => char.ToLowerInvariant(text[0]) + text.Substring(1);
}
