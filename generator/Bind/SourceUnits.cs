using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Splits a client into the files it is printed as.</summary>
internal static class SourceUnits
{
    // Some hosts write the files to disk, and Windows limits paths.
    private const int MaxHintName = 120;

    public static IEnumerable<SourceUnit> Of(ClientModel client)
    {
        yield return Unit(client, "", client.Root.Name, client.Root);
        foreach (TagClientModel tagClient in client.TagClients)
            yield return Unit(client, "", tagClient.Name, tagClient);
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
    }

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
