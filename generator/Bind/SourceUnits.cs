using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Splits a client into the files it is printed as.</summary>
internal static class SourceUnits
{
    // Some hosts write the files to disk, and Windows limits paths.
    private const int MaxHintName = 120;

    // As much as one likes to read in one file.
    private const int MaxOperations = 16;

    public static IEnumerable<SourceUnit> Of(ClientModel client)
    {
        foreach (SourceUnit unit in OfClients(client))
            yield return unit;
        foreach (QueryModel query in client.Queries)
            yield return Unit(client, "Queries.", query.Name, query);
        foreach (ResponseHeadersModel headers in client.ResponseHeaders)
            yield return Unit(client, "Headers.", headers.Name, headers);
        foreach (ObjectModel model in client.Objects)
            yield return Unit(client, "Models.", model.Name, model);
        foreach (UnionModel union in client.Unions)
            yield return Unit(client, "Models.", union.Name, union);
        foreach (TupleModel tuple in client.Tuples)
            yield return Unit(client, "Models.", tuple.Name, tuple);
        foreach (OpenEnumModel openEnum in client.OpenEnums)
            yield return Unit(client, "Enums.", openEnum.Name, openEnum);
        if (client.Examples is { } examples)
            yield return Unit(client, "", examples.Name, examples);
    }

    /// <summary>What a container does has a file of its own: whether it is there hangs on the project alone.</summary>
    public static IEnumerable<SourceUnit> OfRegistration(ClientModel client)
    {
        if (client.Registration is { } registration)
            yield return Unit(client, "", registration.Name, registration);
    }

    private static IEnumerable<SourceUnit> OfClients(ClientModel client)
    {
        RootClientModel root = client.Root;
        return OfClient(client, root.Name, root with { Operations = Together(root.Operations) }, root.PipelineField, root.Operations)
            .Concat(client.TagClients.SelectMany(tag =>
                OfClient(client, tag.Name, tag with { Operations = Together(tag.Operations) }, tag.PipelineField, tag.Operations)));
    }

    /// <summary>A client with its operations, or, when they are many, each of them in a file of its own.</summary>
    private static IEnumerable<SourceUnit> OfClient(ClientModel client, string name, object part, string pipelineField, EquatableArray<OperationModel> operations)
    {
        yield return Unit(client, "", name, part);
        if (!AreMany(operations))
            yield break;
        // Methods may differ in case alone, files may not.
        NameScope files = NameScope.ForTypes([]);
        foreach (OperationModel operation in operations)
            yield return Unit(client, name + ".", files.Allocate(operation.MethodName), new OperationPartModel(name, pipelineField, operation));
    }

    /// <summary>The operations that stand in the client's own file.</summary>
    private static EquatableArray<OperationModel> Together(EquatableArray<OperationModel> operations)
        => AreMany(operations) ? EquatableArray<OperationModel>.Empty : operations;

    private static bool AreMany(EquatableArray<OperationModel> operations) => operations.Count > MaxOperations;

    /// <summary>The namespace in front keeps two documents apart: it is unique among them.</summary>
    private static SourceUnit Unit(ClientModel client, string folder, string name, object part)
        => new(client.Context, HintName($"{client.Context.Namespace.Replace("@", "")}.{folder}{name}"), part);

    private static string HintName(string name)
    {
        bool isPlain = name.Length <= MaxHintName && name.All(static c => c < 128);
        if (isPlain)
            return name + ".g.cs";
        string ascii = new([.. name.Where(static c => c < 128).Take(MaxHintName - 9)]);
        return $"{ascii}_{Identifiers.Hash(name)}.g.cs";
    }
}
