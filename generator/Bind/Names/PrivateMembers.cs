using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// Names a client's private members around its public ones and their parameters. They are named here and not where they are printed,
/// because the operations of a large client are printed each in a file of its own.
/// </summary>
internal sealed class PrivateMembers
{
    private readonly UniqueNames _names;

    private PrivateMembers(string client, IEnumerable<string> properties, EquatableArray<OperationModel> operations)
    {
        _names = new UniqueNames([client, .. ReservedNames.ClientMembers, .. properties, .. operations.SelectMany(NamesOf)]);
        Pipeline = _names.Take("_pipeline");
    }

    private string Pipeline { get; }

    public static TagClientModel Name(TagClientModel client)
    {
        var names = new PrivateMembers(client.Name, [], client.Operations);
        return client with { PipelineField = names.Pipeline, Operations = names.Name(client.Operations) };
    }

    public static RootClientModel Name(RootClientModel client)
    {
        var names = new PrivateMembers(client.Name, client.TagClients.Select(static tag => tag.PropertyName), client.Operations);
        return client with
        {
            PipelineField = names.Pipeline,
            ApiField = names._names.Take("Api"),
            Operations = names.Name(client.Operations),
            // The last one, as most projects do not have it: it must not change the others.
            RegistrationName = names._names.Take("Registration"),
        };
    }

    private EquatableArray<OperationModel> Name(EquatableArray<OperationModel> operations)
        => operations.Select(operation => operation with
        {
            Field = _names.Take(operation.Name + "Operation"),
            RequestMethod = operation.SendsFromSeveralMethods ? _names.Take(operation.Name + "Request") : null,
        }).ToEquatableArray();

    private static IEnumerable<string> NamesOf(OperationModel operation)
        => operation.MethodNames
            .Concat(operation.Arguments.Select(static parameter => parameter.Name))
            .Concat(operation.Bodies.SelectMany(static body => body.PartHeaders).Select(static header => header.Parameter.Name));
}
