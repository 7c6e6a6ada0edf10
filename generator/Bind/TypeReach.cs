using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The generated types that some types lead to, through members, items and variants.</summary>
internal sealed class TypeReach
{
    private readonly Dictionary<string, ObjectModel> _objects;
    private readonly Dictionary<string, UnionModel> _unions;
    private readonly Dictionary<string, TupleModel> _tuples;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Stack<TypeRef> _pending;

    private TypeReach(IEnumerable<TypeRef> roots, IEnumerable<ObjectModel> objects, IEnumerable<UnionModel> unions, IEnumerable<TupleModel> tuples)
    {
        _objects = objects.ToDictionary(static model => model.Name, StringComparer.Ordinal);
        _unions = unions.ToDictionary(static model => model.Name, StringComparer.Ordinal);
        _tuples = tuples.ToDictionary(static model => model.Name, StringComparer.Ordinal);
        _pending = new Stack<TypeRef>(roots);
    }

    /// <returns>The names of the types.</returns>
    public static HashSet<string> Of(IEnumerable<TypeRef> roots, IEnumerable<ObjectModel> objects, IEnumerable<UnionModel> unions, IEnumerable<TupleModel> tuples)
    {
        var reach = new TypeReach(roots, objects, unions, tuples);
        while (reach._pending.Count > 0)
            reach.Follow(reach._pending.Pop());
        return reach._names;
    }

    /// <summary>Names, with those of all classes that share members with them by inheritance.</summary>
    public static HashSet<string> WithRelatives(IEnumerable<string> names, IEnumerable<ObjectModel> objects)
    {
        Dictionary<string, ObjectModel> models = objects.ToDictionary(static model => model.Name, StringComparer.Ordinal);
        var all = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>(names);
        while (pending.Count > 0)
        {
            string name = pending.Pop();
            if (!all.Add(name))
                continue;
            foreach (string relative in Relatives(models.TryGetValue(name, out ObjectModel model) ? model : null))
                pending.Push(relative);
        }

        return all;
    }

    // An object of the class may be one of a subclass, and has what its base class has.
    private static IEnumerable<string> Relatives(ObjectModel? model)
        => model?.Inheritance is not { } inheritance
            ? []
            : inheritance.Subclasses.Select(static subclass => subclass.Name).Concat(inheritance.Base is null ? [] : new[] { inheritance.Base });

    private void FollowTuple(string name)
    {
        if (!_tuples.TryGetValue(name, out TupleModel tuple))
            return;
        foreach (PropertyModel position in tuple.Positions)
            _pending.Push(position.Type);
        if (tuple.More is { } more)
            _pending.Push(more);
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
            case ItemContentType { Item: var item }:
                _pending.Push(item);
                break;
            case TupleType { Name: var name } when _names.Add(name):
                FollowTuple(name);
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
                if (_objects.TryGetValue(name, out ObjectModel open) && open.UnknownMembers is { } unknown)
                    _pending.Push(unknown);
                foreach (string relative in Relatives(_objects.TryGetValue(name, out ObjectModel relatives) ? relatives : null))
                    _pending.Push(new ObjectType(relative));
                foreach (UnionVariant variant in _unions.TryGetValue(name, out UnionModel union) ? union.Variants : EquatableArray<UnionVariant>.Empty)
                    _pending.Push(variant.Type);
                break;
        }
    }
}
