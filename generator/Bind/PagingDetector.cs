using Microsoft.OpenApi;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// Finds cursor paging without any annotation: a query parameter <c>cursor</c>, a string member <c>cursor</c> in the response and exactly
/// one array beside it. Anything less is no paging.
/// </summary>
internal static class PagingDetector
{
    private const string Cursor = "cursor";

    public static Paging? Find(OperationSource source, IReadOnlyList<ParameterSource> parameters, ObjectModel? response)
    {
        ParameterSource? parameter = parameters.FirstOrDefault(static parameter => parameter.In == ParameterLocation.Query && IsCursor(parameter.Name));
        if (source.HttpMethod != "GET" || response is null || parameter?.Parameter.Schema is not { } schema || !IsString(schema))
            return null;
        PropertyModel? cursor = response.Properties.FirstOrDefault(static property => IsCursor(property.WireName) && property.Type is PrimitiveType { Kind: PrimitiveKind.String });
        List<PropertyModel> lists = [.. response.Properties.Where(static property => property.Type is ListType)];
        return cursor is null || lists.Count != 1 || lists[0].Type is not ListType { ItemIsNullable: false } list
            ? null
            : new Paging(parameter.Name, cursor.Name, lists[0].Name, list.Item);
    }

    private static bool IsCursor(string name) => string.Equals(name, Cursor, StringComparison.OrdinalIgnoreCase);

    private static bool IsString(IOpenApiSchema schema) => SchemaShapes.NonNullType(schema) == JsonSchemaType.String && schema.Format is null;
}

/// <param name="Parameter">The cursor's wire name in the query.</param>
/// <param name="CursorProperty">The response's member that holds the next cursor.</param>
/// <param name="ItemsProperty">The response's member that holds the items.</param>
internal sealed record Paging(string Parameter, string CursorProperty, string ItemsProperty, TypeRef Item);
