using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Leaves out the types that no operation leads to.</summary>
internal static class UsedTypes
{
    public static ClientModel Keep(ClientModel client, IEnumerable<TypeRef> incoming)
    {
        HashSet<string> used = TypeReach.Of(Roots(client).Concat(incoming), client.Objects, client.Unions, client.Tuples);
        // The servers' class takes the values of their variables.
        used.UnionWith(client.Root.Servers.SelectMany(static server => server.Variables).Select(static variable => variable.OpenEnum).OfType<string>());
        return client with
        {
            Objects = client.Objects.Where(model => used.Contains(model.Name)).ToEquatableArray(),
            Unions = client.Unions.Where(model => used.Contains(model.Name)).ToEquatableArray(),
            Tuples = client.Tuples.Where(model => used.Contains(model.Name)).ToEquatableArray(),
            OpenEnums = client.OpenEnums.Where(model => used.Contains(model.Name)).ToEquatableArray(),
        };
    }

    private static IEnumerable<TypeRef> Roots(ClientModel client)
        => client.Root.Operations.Concat(client.TagClients.SelectMany(static tag => tag.Operations)).SelectMany(TypesOf)
            .Concat(client.ResponseHeaders.SelectMany(static headers => headers.Headers).Select(static header => header.Type))
            .Concat(client.Queries.SelectMany(static query => query.Parameters).Select(static parameter => parameter.Type));

    private static IEnumerable<TypeRef> TypesOf(OperationModel operation)
        => operation.Arguments.Select(static parameter => parameter.Type)
            .Concat(operation.Errors.Select(static error => error.Type))
            .Concat(operation.Bodies.Select(static body => body.Type))
            .Concat(operation.Bodies.SelectMany(static body => body.PartHeaders).Select(static header => header.Parameter.Type))
            .Concat([operation.Response.Type, operation.ItemStream?.Response.Type])
            .OfType<TypeRef>();
}
