using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Leaves out the types that no operation leads to.</summary>
internal sealed class UsedTypes
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Stack<TypeRef> _pending = new();

    public static ClientModel Keep(ClientModel client)
    {
        var used = new UsedTypes();
        used.Collect(client);
        return client with
        {
            Objects = client.Objects.Where(model => used._names.Contains(model.Name)).ToEquatableArray(),
            Unions = client.Unions.Where(model => used._names.Contains(model.Name)).ToEquatableArray(),
            OpenEnums = client.OpenEnums.Where(model => used._names.Contains(model.Name)).ToEquatableArray(),
        };
    }

    private void Collect(ClientModel client)
    {
        foreach (OperationModel operation in client.Root.Operations.Concat(client.TagClients.SelectMany(static tag => tag.Operations)))
            Push(operation);
        foreach (ParameterModel parameter in client.Queries.SelectMany(static query => query.Parameters))
            _pending.Push(parameter.Type);
        // The servers' class takes the values of their variables.
        _names.UnionWith(client.Root.Servers.SelectMany(static server => server.Variables).Select(static variable => variable.OpenEnum).OfType<string>());
        Dictionary<string, ObjectModel> objects = client.Objects.ToDictionary(static model => model.Name, StringComparer.Ordinal);
        Dictionary<string, UnionModel> unions = client.Unions.ToDictionary(static model => model.Name, StringComparer.Ordinal);
        while (_pending.Count > 0)
            Follow(_pending.Pop(), objects, unions);
    }

    private void Push(OperationModel operation)
    {
        IEnumerable<TypeRef?> types = operation.Arguments.Select(static parameter => parameter.Type)
            .Concat(operation.Errors.Select(static error => error.Type))
            .Concat([operation.Body?.Type, operation.Response.Type, operation.ItemStream?.Response.Type]);
        foreach (TypeRef type in types.OfType<TypeRef>())
            _pending.Push(type);
    }

    private void Follow(TypeRef type, Dictionary<string, ObjectModel> objects, Dictionary<string, UnionModel> unions)
    {
        switch (type)
        {
            case ListType list:
                _pending.Push(list.Item);
                break;
            case MapType map:
                _pending.Push(map.Value);
                break;
            case QueryValuesType values:
                _pending.Push(values.Item);
                break;
            case OpenEnumType { Name: var name }:
                _names.Add(name);
                break;
            case OpenNumberType { Name: var name }:
                _names.Add(name);
                break;
            case ObjectType { Name: var name } when _names.Add(name):
                foreach (PropertyModel property in objects.TryGetValue(name, out ObjectModel model) ? model.Properties : EquatableArray<PropertyModel>.Empty)
                    _pending.Push(property.Type);
                foreach (UnionVariant variant in unions.TryGetValue(name, out UnionModel union) ? union.Variants : EquatableArray<UnionVariant>.Empty)
                    _pending.Push(variant.Type);
                break;
        }
    }
}
