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
        Dictionary<string, ObjectModel> byName = objects.ToDictionary(static model => model.Name, StringComparer.Ordinal);
        Dictionary<string, UnionModel> unionsByName = unions.ToDictionary(static union => union.Name, StringComparer.Ordinal);
        HashSet<string> sentNames = Reach(sent, byName, unionsByName);
        return objects.Select(model => sentNames.Contains(model.Name) ? AsSent(model, paged.Contains(model.Name)) : AsRead(model)).ToEquatableArray();
    }

    private static HashSet<string> Reach(IEnumerable<TypeRef> roots, Dictionary<string, ObjectModel> byName, Dictionary<string, UnionModel> unions)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<TypeRef>(roots);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ListType list:
                    pending.Push(list.Item);
                    break;
                case MapType map:
                    pending.Push(map.Value);
                    break;
                case ObjectType { Name: var union } when unions.ContainsKey(union):
                    foreach (UnionVariant variant in reached.Add(union) ? unions[union].Variants : [])
                        pending.Push(variant.Type);
                    break;
                case ObjectType { Name: var name } when reached.Add(name) && byName.TryGetValue(name, out ObjectModel model):
                    foreach (PropertyModel property in model.Properties)
                        pending.Push(property.Type);
                    break;
            }
        }

        return reached;
    }

    /// <summary>What only the service sets nobody has to send. The members of a page are looked at by generated code, which wants them plain.</summary>
    private static ObjectModel AsSent(ObjectModel model, bool isPage)
        => model with { Properties = model.Properties.Select(property => property with { Presence = AsSent(property, isPage) }).ToEquatableArray() };

    private static PropertyPresence AsSent(PropertyModel property, bool isPage) => property switch
    {
        { IsReadOnly: true } => AsRead(property.Presence),
        { Presence: PropertyPresence.OptionalNullable } when isPage => PropertyPresence.Optional,
        _ => property.Presence,
    };

    private static ObjectModel AsRead(ObjectModel model)
        => model with { Properties = model.Properties.Select(static property => property with { Presence = AsRead(property.Presence) }).ToEquatableArray() };

    private static PropertyPresence AsRead(PropertyPresence presence)
        => presence == PropertyPresence.Required ? PropertyPresence.RequiredInResponse : PropertyPresence.Optional;
}
