using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind.Servers;

/// <summary>
/// The address a client asks unless its options say otherwise, the others to choose from, and the operations that go elsewhere.
/// </summary>
internal sealed class ServerBinder
{
    private const string DocumentPointer = "#/servers";

    private readonly ServerSource? _default;

    private ServerBinder(BindContext context, ClientNames names)
    {
        List<ServerSource> document = ServerSource.Of(context.Loaded.Document.Servers, DocumentPointer);
        List<ServerSource> own = [.. OwnLists(context).SelectMany(static list => ServerSource.Of(list.Servers, list.Pointer))];
        foreach (ServerSource source in document.Concat(own))
            ServerCheck.Run(source, context);

        _default = FindDefault(document);
        if (_default is not null)
            ServerCheck.RunDefault(_default, context);
        BasePath = _default is null ? document.Find(static source => source.Url.Path is { Length: > 0 })?.Url.Path ?? "" : "";

        List<ServerSource> choices = [.. document.Concat(own)
            .Where(source => source.IsAbsolute && !HasSecureTwin(source, document))
            .GroupBy(static source => source.Url.Address is { } address && source.Url.Variables.Count == 0 ? ServerUrl.Show(address) : source.Url.Template)
            .Select(static same => same.First())];
        if (choices.Count > 1 || choices.Exists(source => source != _default || source.Url.Variables.Count > 0))
        {
            ClassName = context.TypeNames.Allocate(names.Stem + "Servers");
            Servers = new ServerModels(context, ClassName).Bind(choices);
        }
    }

    /// <summary>Null when the document names no whole address, and the user must.</summary>
    public string? BaseAddress => _default is null ? null : ServerUrl.Show(_default.Url.Address!);

    /// <summary>What it names instead: a path.</summary>
    public string BasePath { get; }

    public string? ClassName { get; }

    public EquatableArray<ServerModel> Servers { get; } = EquatableArray<ServerModel>.Empty;

    public static ServerBinder Bind(BindContext context, ClientNames names) => new(context, names);

    /// <summary>Where the operation goes, by its own servers or its path's; null for the client's address.</summary>
    public OperationServerModel? Of(OperationSource source)
    {
        IReadOnlyList<OpenApiServer>? listed = source.Operation.Servers is { Count: > 0 } ? source.Operation.Servers : source.PathItem.Servers;
        List<ServerSource> own = [.. ServerSource.Of(listed, "").Where(static server => server.Url is { Problem: null } url && (url.IsRelative || url.Address is not null))];
        if (own.Count == 0 || own.Exists(IsDefault))
            return null;

        string basePath = _default?.Url.Address?.AbsolutePath.TrimEnd('/') ?? BasePath;
        ServerUrl first = own[0].Url;
        if (first.Path is { } path)
            return new OperationServerModel(null, path, basePath);
        return Origin(first.Address!) == Origin(_default?.Url.Address)
            ? new OperationServerModel(null, first.Address!.AbsolutePath.TrimEnd('/'), basePath)
            : new OperationServerModel(ServerUrl.Show(first.Address!), "", "");
    }

    private bool IsDefault(ServerSource source)
        => source.Url.Address is { } address ? ServerUrl.Show(address) == BaseAddress : _default is null && source.Url.Path == BasePath;

    /// <summary>The first one with an address; https where the document offers both.</summary>
    private static ServerSource? FindDefault(List<ServerSource> document)
    {
        List<ServerSource> found = document.FindAll(static source => source.Url is { Problem: null, Address: not null });
        return found.Find(source => !HasSecureTwin(source, document)) ?? found.FirstOrDefault();
    }

    private static bool HasSecureTwin(ServerSource source, List<ServerSource> document)
        => source.Url.Address is { Scheme: "http", IsLoopback: false } open
            && document.Exists(other => other.Url is { Problem: null, Address: { Scheme: "https" } safe } && WithoutScheme(safe) == WithoutScheme(open));

    private static string WithoutScheme(Uri address) => address.GetComponents(UriComponents.Host | UriComponents.Path, UriFormat.UriEscaped);

    private static string? Origin(Uri? address) => address?.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    private static IEnumerable<(IReadOnlyList<OpenApiServer>? Servers, string Pointer)> OwnLists(BindContext context)
    {
        foreach (KeyValuePair<string, OpenApiPathItem> path in context.Loaded.Document.Paths ?? Enumerable.Empty<KeyValuePair<string, OpenApiPathItem>>())
        {
            string pointer = BindContext.Pointer("#/paths", path.Key);
            yield return (path.Value.Servers, BindContext.Pointer(pointer, "servers"));
            foreach (KeyValuePair<string, OpenApiOperation> operation in path.Value.Operations)
                yield return (operation.Value.Servers, BindContext.Pointer(pointer, operation.Key, "servers"));
        }
    }
}
