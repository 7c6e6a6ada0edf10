using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// Names a client's private members around its public ones and their parameters. They are named here and not where they are printed,
/// because the operations of a large client are printed each in a file of its own.
/// </summary>
internal sealed class PrivateMembers
{
    private readonly HashSet<string> _taken;

    private PrivateMembers(string client, IEnumerable<string> properties, EquatableArray<OperationModel> operations)
    {
        _taken = new([client, .. ReservedNames.ClientMembers, .. properties, .. operations.SelectMany(NamesOf)], StringComparer.Ordinal);
        Pipeline = Take("_pipeline");
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
        return client with { PipelineField = names.Pipeline, ApiField = names.Take("Api"), Operations = names.Name(client.Operations) };
    }

    private EquatableArray<OperationModel> Name(EquatableArray<OperationModel> operations)
        => operations.Select(operation => operation with
        {
            Field = Take(operation.Name + "Operation"),
            RequestMethod = operation.SendsFromSeveralMethods ? Take(operation.Name + "Request") : null,
        }).ToEquatableArray();

    /// <summary>A name of ours that clashes with one of the document gets an underscore at its end.</summary>
    private string Take(string name)
    {
        while (!_taken.Add(name))
            name += "_";
        return name;
    }

    private static IEnumerable<string> NamesOf(OperationModel operation)
        => operation.MethodNames
            .Concat(operation.Arguments.Select(static parameter => parameter.Name))
            .Concat(operation.Bodies.SelectMany(static body => body.PartHeaders).Select(static header => header.Parameter.Name));
}
