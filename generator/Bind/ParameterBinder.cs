using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A declared parameter becomes a member of the query object or an argument of the method.</summary>
internal sealed class ParameterBinder(BindContext context, SchemaBinder schemas)
{
    /// <param name="owner">The operation's name: what a type of the parameter's own is called after.</param>
    public ParameterModel Bind(ParameterSource source, string name, string owner)
    {
        OpenApiParameter parameter = source.Parameter;
        OpenApiSchema? schema = parameter.Schema;
        string pointer = BindContext.Pointer(source.Pointer, "schema");
        (TypeRef type, ParameterFormat? format) = schema is null ? BindContent(source, owner) : BindStyled(source, schema, pointer, owner);
        IEnumerable<string>? facts = schema is null ? null : SchemaFacts.Of(schema, type, pointer, context);
        return new ParameterModel(
            name,
            source.Name,
            type,
            parameter.Required || source.In == ParameterLocation.Path,
            false,
            schema is null ? ParameterLimits.None : ParameterLimitsBinder.Of(schema, type),
            Documentations.Create(parameter.Description ?? schema?.Description, source.Pointer, facts),
            parameter.Deprecated)
        {
            Format = format,
            KeepsReserved = parameter.AllowReserved && source.In == ParameterLocation.Query && type is PrimitiveType { Kind: PrimitiveKind.String },
        };
    }

    private (TypeRef Type, ParameterFormat? Format) BindStyled(ParameterSource source, OpenApiSchema schema, string pointer, string owner)
    {
        TypeRef type = BindType(source, schema, pointer, owner);
        return (type, type is QueryValuesType ? null : ParameterFormats.Of(source, type));
    }

    private TypeRef BindType(ParameterSource source, OpenApiSchema schema, string pointer, string owner)
    {
        string typeName = InlineNames.Of(owner, source.Name);
        if (DescribedType(source, schema, pointer, typeName) is { } described)
            return described;
        if (IsPlainList(source) && BindNamedItems(source, schema, pointer, typeName) is { } item)
            return new QueryValuesType(item, FormatOf(source.Parameter));
        TypeRef type = schemas.BindRoot(schema, pointer, typeName).Type;
        // What says nothing of its type is a text, here as in a list.
        if (type is ListType { Item: PrimitiveType { Kind: PrimitiveKind.Json } })
            type = new ListType(PrimitiveType.Of(PrimitiveKind.String), ItemIsNullable: false);
        return type switch
        {
            ListType list when IsScalar(list.Item) && IsPlainList(source) => new QueryValuesType(list.Item, FormatOf(source.Parameter)),
            PrimitiveType { Kind: PrimitiveKind.Json } => PrimitiveType.Of(PrimitiveKind.String),
            _ => type,
        };
    }

    /// <summary>
    /// The named values of a list are called after the parameter, as those of a single value are: one value or several, callers name the same.
    /// </summary>
    private TypeRef? BindNamedItems(ParameterSource source, OpenApiSchema schema, string pointer, string typeName)
    {
        if (schema.IsReference || SchemaShapes.Of(schema) != SchemaShape.Array || schema.Items is not { IsReference: false } item)
            return null;
        string itemPointer = BindContext.Pointer(pointer, "items");
        if (SchemaShapes.Of(item) is SchemaShape.OpenEnum or SchemaShape.OpenNumber)
            return schemas.BindRoot(item, itemPointer, typeName).Type;
        return SchemaShapes.Of(item) == SchemaShape.Primitive ? DescribedType(source, item, itemPointer, typeName) : null;
    }

    private static bool IsPlainList(ParameterSource source) => source.In == ParameterLocation.Query && source.Parameter.Style != ParameterStyle.DeepObject;

    /// <summary>A parameter's own description says more about its type than its schema's: values in a table, a unit.</summary>
    private TypeRef? DescribedType(ParameterSource source, OpenApiSchema schema, string pointer, string typeName)
    {
        string? description = source.Parameter.Description;
        if (schema.IsReference || SchemaShapes.Of(schema) != SchemaShape.Primitive || schema.Enum.Count > 0)
            return null;
        if (SchemaShapes.NonNullType(schema) == JsonSchemaType.Integer && EpochUnit.Find(description) is { } unit)
            return PrimitiveType.Of(unit);
        bool isPlainString = SchemaShapes.NonNullType(schema) == JsonSchemaType.String && schema.Format is null;
        return isPlainString && OpenEnumBinder.FindProseValues(description) is { Count: > 0 } values
            ? schemas.BindOpenEnum(schema, pointer, typeName, values, description)
            : null;
    }

    /// <summary>A parameter described by <c>content</c>: JSON is typed, anything else is a text.</summary>
    private (TypeRef Type, ParameterFormat? Format) BindContent(ParameterSource source, string owner)
    {
        if (MediaTypes.FindJson(source.Parameter.Content) is not { Value: { } media } json)
            return (PrimitiveType.Of(PrimitiveKind.String), source.In == ParameterLocation.Cookie ? ParameterFormat.Form : null);
        string pointer = BindContext.Pointer(source.Pointer, "content", json.Key, "schema");
        return (schemas.BindRoot(media.Schema, pointer, InlineNames.Of(owner, source.Name)).Type, ParameterFormat.Json);
    }

    private static bool IsScalar(TypeRef type) => type is OpenEnumType or OpenNumberType or PrimitiveType { Kind: not (PrimitiveKind.Json or PrimitiveKind.Bytes) };

    private static QueryListFormat FormatOf(OpenApiParameter parameter)
        => parameter.Style switch
        {
            ParameterStyle.SpaceDelimited => QueryListFormat.Space,
            ParameterStyle.PipeDelimited => QueryListFormat.Pipe,
            _ => parameter.Explode ? QueryListFormat.Repeated : QueryListFormat.Comma,
        };
}
