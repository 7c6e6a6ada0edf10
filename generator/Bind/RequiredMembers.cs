using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// Decides what "required" means for each member once all operations are bound: the keyword <c>required</c> only on what callers send.
/// A member that is only read never breaks a response by being absent.
/// </summary>
internal static class RequiredMembers
{
    public static EquatableArray<ObjectModel> Settle(IReadOnlyList<ObjectModel> objects, IReadOnlyList<UnionModel> unions, IEnumerable<TypeRef> sent, ICollection<string> paged)
    {
        HashSet<string> sentNames = TypeReach.Of(sent, objects, unions);
        // What a base class and its subclasses share looks alike in all of them.
        HashSet<string> pages = TypeReach.WithRelatives(paged, objects);
        return objects.Select(model => sentNames.Contains(model.Name) ? AsSent(model, pages.Contains(model.Name)) : AsRead(model)).ToEquatableArray();
    }

    /// <summary>What only the service sets nobody has to send. The members of a page are looked at by generated code, which wants them plain.</summary>
    private static ObjectModel AsSent(ObjectModel model, bool isPage)
        => With(model, property => AsSent(property, isPage));

    private static PropertyPresence AsSent(PropertyModel property, bool isPage) => property switch
    {
        { Discriminator: not null } => property.Presence,
        { IsReadOnly: true } => AsRead(property.Presence),
        { Presence: PropertyPresence.OptionalNullable } when isPage => PropertyPresence.Optional,
        _ => property.Presence,
    };

    private static ObjectModel AsRead(ObjectModel model)
        => With(model, static property => property.Discriminator is null ? AsRead(property.Presence) : property.Presence);

    // Most of them stay as they are, and there are many.
    private static ObjectModel With(ObjectModel model, Func<PropertyModel, PropertyPresence> settle)
        => model.Properties.All(property => property.Presence == settle(property))
            ? model
            : model with { Properties = model.Properties.Select(property => settle(property) is var presence && presence != property.Presence ? property with { Presence = presence } : property).ToEquatableArray() };

    private static PropertyPresence AsRead(PropertyPresence presence)
        => presence == PropertyPresence.Required ? PropertyPresence.RequiredInResponse : PropertyPresence.Optional;
}
