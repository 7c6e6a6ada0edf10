using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The names of a client's private fields, picked around its members and their parameters.</summary>
internal sealed class ClientFields
{
    public ClientFields(string clientName, EquatableArray<OperationModel> operations, IEnumerable<string> properties)
    {
        Names = new UniqueNames([clientName, .. ReservedNames.ClientMembers, .. properties, .. operations.SelectMany(NamesOf)]);
        Pipeline = Names.Take("_pipeline");
    }

    public UniqueNames Names { get; }

    /// <summary>The field with the runtime's pipeline.</summary>
    public string Pipeline { get; }

    private static IEnumerable<string> NamesOf(OperationModel operation)
    {
        yield return operation.MethodName;
        if (operation.Paging is { } paging)
            yield return paging.MethodName;
        if (operation.ItemStream is { } stream)
            yield return stream.MethodName;
        foreach (OtherBodyModel other in operation.OtherBodies)
        {
            yield return other.MethodName;
            if (other.StreamMethodName is { } name)
                yield return name;
        }
        foreach (AlternativeModel alternative in operation.Alternatives)
            yield return alternative.MethodName;
        if (operation.Headed is { } headed)
            yield return headed.MethodName;
        foreach (ParameterModel parameter in operation.Arguments)
            yield return parameter.Name;
    }
}
