using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The generated types that some types lead to, through members, items and variants.</summary>
internal sealed class TypeReach
{
    private readonly Dictionary<string, ObjectModel> _objects;
    private readonly Dictionary<string, UnionModel> _unions;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Stack<TypeRef> _pending;

    private TypeReach(IEnumerable<TypeRef> roots, IEnumerable<ObjectModel> objects, IEnumerable<UnionModel> unions)
    {
        _objects = objects.ToDictionary(static model => model.Name, StringComparer.Ordinal);
        _unions = unions.ToDictionary(static model => model.Name, StringComparer.Ordinal);
        _pending = new Stack<TypeRef>(roots);
    }

    /// <returns>The names of the types.</returns>
    public static HashSet<string> Of(IEnumerable<TypeRef> roots, IEnumerable<ObjectModel> objects, IEnumerable<UnionModel> unions)
    {
        var reach = new TypeReach(roots, objects, unions);
        while (reach._pending.Count > 0)
            reach.Follow(reach._pending.Pop());
        return reach._names;
    }

    private void Follow(TypeRef type)
    {
        switch (type)
        {
            case ListType { Item: var item }:
                _pending.Push(item);
                break;
            case MapType { Value: var value }:
                _pending.Push(value);
                break;
            case QueryValuesType { Item: var item }:
                _pending.Push(item);
                break;
            case OpenEnumType { Name: var name }:
                _names.Add(name);
                break;
            case OpenNumberType { Name: var name }:
                _names.Add(name);
                break;
            case ObjectType { Name: var name } when _names.Add(name):
                foreach (PropertyModel property in _objects.TryGetValue(name, out ObjectModel model) ? model.Properties : EquatableArray<PropertyModel>.Empty)
                    _pending.Push(property.Type);
                foreach (UnionVariant variant in _unions.TryGetValue(name, out UnionModel union) ? union.Variants : EquatableArray<UnionVariant>.Empty)
                    _pending.Push(variant.Type);
                break;
        }
    }
}
