using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Named values, from <c>enum</c> or else from the prose, become an open enum.</summary>
internal sealed class OpenEnumBinder(BindContext context)
{
    /// <summary><c>enum</c> decides; without one a table in the description, or else a list of capitals, names the values.</summary>
    public static IReadOnlyList<ProseValue> FindValues(OpenApiSchema schema)
    {
        if (SchemaShapes.Of(schema) == SchemaShape.OpenEnum)
            return [.. Choice.EnumStrings(schema).Select(static value => new ProseValue(value, ""))];
        bool isPlainString = SchemaShapes.NonNullType(schema) == JsonSchemaType.String && schema.Format is null && schema.Enum.Count == 0;
        return isPlainString ? FindProseValues(schema.Description) : [];
    }

    public static IReadOnlyList<ProseValue> FindProseValues(string? description)
        => DescriptionTable.FindValues(description) is { Count: > 0 } table ? table : CapitalList.FindValues(description);

    public void Bind(OpenApiSchema schema, string pointer, string name, IReadOnlyList<ProseValue> values, string? description = null)
    {
        NameScope scope = NameScope.ForMembers(name, ReservedNames.OpenEnumMembers);
        EquatableArray<OpenEnumMember> members = BindMembers(schema, scope, values, pointer);
        Documentation documentation = Documentations.Create(schema.Description ?? description, pointer);
        context.OpenEnums.Add(new OpenEnumModel(name, documentation, schema.Deprecated, members));
    }

    public void BindNumber(OpenApiSchema schema, string pointer, OpenNumberType type)
    {
        NameScope scope = NameScope.ForMembers(type.Name, ReservedNames.OpenEnumMembers);
        ProseValue[] values = [.. EnumValues.Numbers(schema).Select(static value => new ProseValue(value, ""))];
        Documentation documentation = Documentations.Create(schema.Description, pointer);
        context.OpenEnums.Add(new OpenEnumModel(type.Name, documentation, schema.Deprecated, BindMembers(schema, scope, values, pointer)) { Wire = type.Wire });
    }

    private EquatableArray<OpenEnumMember> BindMembers(OpenApiSchema schema, NameScope scope, IReadOnlyList<ProseValue> values, string pointer)
    {
        IReadOnlyDictionary<string, string> names = ValueNames.Declared(schema), descriptions = ValueNames.Descriptions(schema);
        return values
            .Select(value => BindMember(
                scope,
                descriptions.TryGetValue(value.Value, out string? description) ? value with { Description = description } : value,
                names.TryGetValue(value.Value, out string? name) ? Identifiers.Pascal(name, "Value") : context.ValueNames.Of(value.Value),
                pointer))
            .ToEquatableArray();
    }

    private OpenEnumMember BindMember(NameScope scope, ProseValue value, string wanted, string pointer)
    {
        string name = context.AllocateMember(scope, wanted, new ElementName("The value '{0}'", value.Value), pointer);
        return new OpenEnumMember(name, value.Value, Documentations.Create(value.Description, ""));
    }
}
