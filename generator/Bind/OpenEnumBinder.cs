using Microsoft.OpenApi;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Named values, from <c>enum</c> or else from the prose, become an open enum.</summary>
internal sealed class OpenEnumBinder(BindContext context)
{
    /// <summary><c>enum</c> decides; without one a table in the description, or else a list of capitals, names the values.</summary>
    public static IReadOnlyList<ProseValue> FindValues(IOpenApiSchema schema)
    {
        if (SchemaShapes.Of(schema) == SchemaShape.OpenEnum)
            return [.. Choice.EnumStrings(schema).Select(static value => new ProseValue(value, ""))];
        bool isPlainString = SchemaShapes.NonNullType(schema) == JsonSchemaType.String && schema.Format is null && schema.Enum is not { Count: > 0 };
        return isPlainString ? FindProseValues(schema.Description) : [];
    }

    public static IReadOnlyList<ProseValue> FindProseValues(string? description)
        => DescriptionTable.FindValues(description) is { Count: > 0 } table ? table : CapitalList.FindValues(description);

    public void Bind(IOpenApiSchema schema, string pointer, string name, IReadOnlyList<ProseValue> values, string? description = null)
    {
        NameScope scope = NameScope.ForMembers([name, .. ReservedNames.OpenEnumMembers]);
        EquatableArray<OpenEnumMember> members = values.Select(value => BindMember(scope, value, pointer)).ToEquatableArray();
        Documentation documentation = Documentations.Create(schema.Description ?? description, pointer);
        context.OpenEnums.Add(new OpenEnumModel(name, documentation, schema.Deprecated, members));
    }

    private OpenEnumMember BindMember(NameScope scope, ProseValue value, string pointer)
    {
        string wanted = Identifiers.Pascal(value.Value, Fallback(value.Value));
        string name = context.AllocateMember(scope, wanted, $"The value '{value.Value}'", pointer);
        return new OpenEnumMember(name, value.Value, Documentations.Create(value.Description, ""));
    }

    // The stem of a value without any letter: "", "==" or "10".
    private static string Fallback(string value)
        => string.IsNullOrWhiteSpace(value) ? "Empty" : value.Any(char.IsLetterOrDigit) ? "Value" : "Symbol";
}
