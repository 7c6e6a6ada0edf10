using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// Decides what "required" means for each member once all operations are bound: the keyword <c>required</c> only on what callers send.
/// A member that is only read never breaks a response by being absent.
/// </summary>
internal sealed class RequiredMembers
{
    private readonly HashSet<string> _sent;
    private readonly HashSet<string> _pages;

    private RequiredMembers(HashSet<string> sent, HashSet<string> pages) => (_sent, _pages) = (sent, pages);

    public static RequiredMembers For(BindContext context, IEnumerable<TypeRef> sent, ICollection<string> paged)
        // What a base class and its subclasses share looks alike in all of them.
        => new(TypeReach.Of(sent, context.Objects, context.Unions, context.Tuples), TypeReach.WithRelatives(paged, context.Objects));

    public EquatableArray<ObjectModel> Settle(IEnumerable<ObjectModel> objects)
        => objects.Select(model => Settle(model.Name, model.Properties) is { } settled ? model with { Properties = settled } : model).ToEquatableArray();

    public EquatableArray<TupleModel> Settle(IEnumerable<TupleModel> tuples)
        => tuples.Select(model => Settle(model.Name, model.Positions) is { } settled ? model with { Positions = settled } : model).ToEquatableArray();

    /// <returns>Null where all stay as they are, as most do.</returns>
    private EquatableArray<PropertyModel>? Settle(string name, EquatableArray<PropertyModel> properties)
    {
        bool isSent = _sent.Contains(name), isPage = _pages.Contains(name);
        PropertyPresence Settled(PropertyModel property) => isSent ? AsSent(property, isPage) : property.Discriminator is null ? AsRead(property.Presence) : property.Presence;
        return properties.All(property => Settled(property) == property.Presence)
            ? null
            : properties.Select(property => Settled(property) is var presence && presence != property.Presence ? property with { Presence = presence } : property).ToEquatableArray();
    }

    /// <summary>What only the service sets nobody has to send. The members of a page are looked at by generated code, which wants them plain.</summary>
    private static PropertyPresence AsSent(PropertyModel property, bool isPage) => property switch
    {
        { Discriminator: not null } => property.Presence,
        { IsReadOnly: true } => AsRead(property.Presence),
        { Presence: PropertyPresence.OptionalNullable } when isPage => PropertyPresence.Optional,
        _ => property.Presence,
    };

    private static PropertyPresence AsRead(PropertyPresence presence)
        => presence == PropertyPresence.Required ? PropertyPresence.RequiredInResponse : PropertyPresence.Optional;
}
