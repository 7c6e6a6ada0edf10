using System.Globalization;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A list whose positions differ becomes a class with a property for each of them.</summary>
internal sealed class TupleBinder(BindContext context, SchemaBinder schemas)
{
    private const string MoreItems = "MoreItems";
    private const int MaxTitle = 40;

    /// <param name="name">The class, allocated already.</param>
    public void Bind(OpenApiSchema schema, string pointer, string name)
    {
        context.ReserveTuple(name);
        NameScope scope = NameScope.ForMembers([name, .. ReservedNames.TupleMembers]);
        string moreName = scope.Allocate(MoreItems);
        IReadOnlyList<OpenApiSchema> positions = schema.PrefixItems;
        int minItems = Math.Min(schema.MinItems ?? 0, positions.Count);
        string prefix = BindContext.Pointer(pointer, schema.PrefixKeyword);
        EquatableArray<PropertyModel> properties = positions
            .Select((position, i) => BindPosition(position, BindContext.Pointer(prefix, Text(i)), i, i < minItems, NameOf(position, i, scope), name))
            .ToEquatableArray();
        Documentation documentation = Documentations.Create(schema.Description, pointer);
        context.SetTuple(new TupleModel(name, documentation, schema.Deprecated, properties, minItems, moreName, BindMore(schema, pointer, name)));
    }

    private PropertyModel BindPosition(OpenApiSchema schema, string pointer, int index, bool isRequired, string name, string owner)
    {
        BoundSchema bound = schemas.Bind(schema, pointer, InlineNames.Of(owner, name));
        Documentation documentation = Documentations.Create(schema.Description, pointer, SchemaFacts.Of(schema, bound.Type, pointer, context));
        return new PropertyModel(name, Text(index), bound.Type, Presence(isRequired, bound.IsNullable), documentation, schema.Deprecated && !schema.IsReference)
        {
            IsReadOnly = schema.ReadOnly,
        };
    }

    /// <summary>The type of what comes behind the positions.</summary>
    private ListType? BindMore(OpenApiSchema schema, string pointer, string owner)
    {
        if (schema.MoreItems is not { } more)
            return null;
        string keyword = schema.PrefixKeyword == "items" ? "additionalItems" : "items";
        BoundSchema bound = schemas.Bind(more, BindContext.Pointer(pointer, keyword), InlineNames.Of(owner, "item"));
        return bound.Type is PrimitiveType { Kind: PrimitiveKind.Json } ? null : new ListType(bound.Type, bound.IsNullable);
    }

    /// <summary>A position's own title, unless it is a sentence or another position's name.</summary>
    private static string NameOf(OpenApiSchema position, int index, NameScope scope)
    {
        string? title = position.IsReference || position.Title is not { Length: > 0 and <= MaxTitle } own ? null : Identifiers.Pascal(own, "Item");
        return scope.Allocate(title is not null && scope.IsFree(title) ? title : "Item" + Text(index + 1));
    }

    // What may be left out at the end is null like what is null: an array has no gaps.
    private static PropertyPresence Presence(bool isRequired, bool isNullable)
        => (isRequired, isNullable) switch
        {
            (false, _) => PropertyPresence.Optional,
            (true, true) => PropertyPresence.RequiredNullable,
            (true, false) => PropertyPresence.Required,
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
