using System.Globalization;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>Values in the document: defaults, examples, declared values.</summary>
internal static class Values
{
    public static string Describe(SpecNode value) => value switch
    {
        SpecScalar { Kind: ScalarKind.String } text => $"'{Excerpt.Of(text.Text)}'",
        SpecScalar scalar => Excerpt.Of(JsonText.Of(scalar)),
        SpecSequence => "a list",
        _ => "an object",
    };

    /// <summary>Whether the value is one of <c>enum</c>. A text that the document forgot to quote is that text.</summary>
    public static bool IsListed(SpecNode value, OpenApiSchema schema)
    {
        if (OpenApiSchema.IsNull(value))
            return schema.HasNullValue;
        string? key = EnumValues.KeyOf(value, schema);
        return key is null ? schema.Enum.Any(item => JsonText.Of(item) == JsonText.Of(value)) : schema.Enum.Any(item => EnumValues.KeyOf(item, schema) == key);
    }

    /// <summary>In words, behind "is"; null when the text is as long as it may be.</summary>
    public static string? LengthViolation(string text, OpenApiSchema schema)
    {
        // JSON Schema counts characters, not UTF-16 units.
        int length = text.Length - text.Count(char.IsLowSurrogate);
        if (schema.MinLength is { } minimum && length < minimum)
            return $"shorter than minLength {minimum.ToString(CultureInfo.InvariantCulture)}";
        return schema.MaxLength is { } maximum && length > maximum ? $"longer than maxLength {maximum.ToString(CultureInfo.InvariantCulture)}" : null;
    }
}
