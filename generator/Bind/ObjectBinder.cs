using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>An object schema becomes a class; <c>allOf</c> is flattened into it.</summary>
internal sealed class ObjectBinder(BindContext context, SchemaBinder schemas)
{
    private const string UnknownMembers = "AdditionalProperties";

    /// <param name="element">What messages call it: the component's key.</param>
    public void Bind(OpenApiSchema schema, string pointer, string name, string element)
    {
        context.ReserveObject(name);
        ObjectParts parts = ObjectParts.Flatten(schema, pointer, context);
        InheritedParts inherited = InheritedParts.Of(schema, context);
        NameScope scope = NameScope.ForMembers(name, ReservedNames.ModelMembers);
        string unknownMembers = scope.Allocate(inherited.UnknownMembersName ?? UnknownMembers);
        PropertyModel[] above = [.. inherited.Properties];
        foreach (PropertyModel property in above)
            scope.Allocate(property.Name);
        HashSet<string> promised = parts.Promised;
        EquatableArray<PropertyModel> properties = above
            .Concat(parts.Properties.Concat(inherited.Undeclared(parts))
                .Where(property => !inherited.Has(property.Name))
                .Select(property => inherited.Mark(BindProperty(property, parts.Required.Contains(property.Name), scope, name, element))))
            .Select(property => promised.Contains(property.WireName) && !property.IsPromised ? property with { IsPromised = true } : property)
            .ToEquatableArray();
        context.SetObject(new ObjectModel(name, Documentations.Create(schema.Description, pointer), schema.Deprecated, properties, unknownMembers)
        {
            Inheritance = inherited.Model(),
            UnknownMembers = inherited.HasBase ? inherited.UnknownMembers : BindUnnamed(parts.Unnamed, name),
            UnknownMembersFacts = parts.UnnamedFacts.ToEquatableArray(),
        });
    }

    /// <summary>The type of <c>additionalProperties</c> beside properties.</summary>
    private MapType? BindUnnamed(ObjectProperty? unnamed, string owner)
    {
        if (unnamed is null)
            return null;
        BoundSchema bound = schemas.Bind(unnamed.Schema, unnamed.Pointer, InlineNames.Of(owner, unnamed.Name));
        return bound.Type is PrimitiveType { Kind: PrimitiveKind.Json } ? null : new MapType(bound.Type, bound.IsNullable);
    }

    private PropertyModel BindProperty(ObjectProperty property, bool isRequired, NameScope scope, string owner, string element)
    {
        string name = context.AllocateMember(scope, context.MemberNames.Of(property.Name), new ElementName("The property '{0}' of '{1}'", property.Name, element), property.Pointer);
        BoundSchema bound = schemas.Bind(property.Schema, property.Pointer, new InlineName(owner, property.Name));
        OpenApiSchema schema = property.Schema;
        return new PropertyModel(
            name,
            property.Name,
            bound.Type,
            Presence(isRequired, bound.IsNullable),
            Documentations.Create(property.Description, property.IsOwn ? "" : property.Pointer, SchemaFacts.Of(schema, bound.Type, property.Pointer, context, property.Others)),
            property.IsDeprecated)
        {
            IsReadOnly = property.IsReadOnly,
        };
    }

    // Whether a required member is ever sent is known only when all operations are bound: see RequiredMembers.
    private static PropertyPresence Presence(bool isRequired, bool isNullable)
        => (isRequired, isNullable) switch
        {
            (false, true) => PropertyPresence.OptionalNullable,
            (false, false) => PropertyPresence.Optional,
            (true, true) => PropertyPresence.RequiredNullable,
            (true, false) => PropertyPresence.Required,
        };
}
