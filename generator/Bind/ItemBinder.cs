using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The type of items that come one after the other, in either direction.</summary>
internal static class ItemBinder
{
    /// <summary>OpenAPI 3.2 has a keyword for it; before that the schema is an item's, though some documents describe the whole stream as a list.</summary>
    /// <param name="pointer">Where the media type stands.</param>
    public static BoundSchema Bind(SchemaBinder schemas, OpenApiMediaType? media, string pointer, string name)
    {
        if (media?.ItemSchema is { } itemSchema)
            return schemas.BindRoot(itemSchema, BindContext.Pointer(pointer, "itemSchema"), name);
        BoundSchema bound = schemas.BindRoot(media?.Schema, BindContext.Pointer(pointer, "schema"), name);
        return bound.Type is ListType list ? new BoundSchema(list.Item, list.ItemIsNullable) : bound;
    }
}
