using Upstash.Workflow.Generator.Bind.Servers;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Puts each operation into the client of its first tag, and builds the root client over them.</summary>
internal sealed class ClientBinder(
    BindContext context, ClientNames names, OperationBinder operations, RequirementBinder requirements, ServerBinder servers)
{
    private readonly NameScope _rootMembers = NameScope.ForMembers(names.Client, ReservedNames.ClientMembers);

    public (RootClientModel Root, EquatableArray<TagClientModel> TagClients) Bind(IReadOnlyList<OperationSource> sources)
    {
        List<TagClientModel> tagClients = [];
        IEnumerable<OperationSource> tagged = sources.Where(static source => source.Tag is not null);
        foreach (IGrouping<string, OperationSource> tag in tagged.GroupBy(static source => source.Tag!, StringComparer.Ordinal))
            tagClients.Add(BindTag(tag.Key, tag));
        EquatableArray<OperationModel> untagged = sources
            .Where(static source => source.Tag is null)
            .Select(source => operations.Bind(source, _rootMembers))
            .ToEquatableArray();
        return (PrivateMembers.Name(BindRoot(tagClients, untagged)), tagClients.ToEquatableArray());
    }

    private TagClientModel BindTag(string tag, IEnumerable<OperationSource> sources)
    {
        string element = $"The tag '{tag}'";
        string pointer = sources.First().Pointer + "/tags/0";
        string property = context.AllocateMember(_rootMembers, Identifiers.Pascal(tag, "Tag"), element, pointer);
        string name = context.AllocateType(property + "Client", element, pointer);
        // The interface is called after the class: both names have to be free.
        while (!context.TypeNames.IsFree("I" + name))
            name = context.AllocateType(property + "Client", element, pointer);
        context.TypeNames.Allocate("I" + name);
        NameScope methods = NameScope.ForMembers(name, ReservedNames.ClientMembers);
        string? description = context.Loaded.Document.Tags?.FirstOrDefault(declared => declared.Name == tag)?.Description;
        Documentation documentation = Documentations.Create(description ?? $"The operations tagged '{tag}'.", pointer);
        return PrivateMembers.Name(new TagClientModel(name, property, documentation, sources.Select(source => operations.Bind(source, methods)).ToEquatableArray()));
    }

    private RootClientModel BindRoot(List<TagClientModel> tagClients, EquatableArray<OperationModel> untagged)
    {
        OpenApiInfo? info = context.Loaded.Document.Info;
        EquatableArray<SecuritySchemeModel> schemes = new SecurityBinder(context, names.Auth).BindSchemes();
        return new RootClientModel(
            names.Client,
            names.Options,
            schemes.Count > 0 ? names.Auth : null,
            info?.Title ?? "",
            info?.Version ?? "",
            servers.BaseAddress,
            TokenScheme(schemes),
            Documentations.Create(info?.Description ?? info?.Summary, "#/info"),
            schemes,
            tagClients.Select(static client => new TagClientReference(client.Name, client.PropertyName, client.Documentation)).ToEquatableArray(),
            untagged)
        {
            BasePath = servers.BasePath,
            RequiresCredential = RequireCredentials([.. untagged, .. tagClients.SelectMany(static client => client.Operations)]),
            ServersName = servers.ClassName,
            Servers = servers.Servers,
        };
    }

    private static bool RequireCredentials(IReadOnlyCollection<OperationModel> operations)
        => operations.Count > 0 && operations.All(static operation =>
            operation.Security.Count > 0 && operation.Security.All(static alternative => alternative.Schemes.Count > 0));

    /// <summary>
    /// The first alternative that is one token; where the document requires nothing, its first scheme that is one. Where the document
    /// always requires several at once, one token opens nothing.
    /// </summary>
    private string? TokenScheme(EquatableArray<SecuritySchemeModel> schemes)
    {
        EquatableArray<SecurityAlternative> required = requirements.OfDocument;
        string[] wanted = [.. required.Where(static alternative => alternative.Schemes.Count == 1).Select(static alternative => alternative.Schemes[0])];
        if (wanted.Length == 0 && required.Any(static alternative => alternative.Schemes.Count > 1))
            return null;
        return wanted.Concat(schemes.OrderBy(static scheme => scheme.IsDeprecated).Select(static scheme => scheme.Key))
            .Select(key => schemes.FirstOrDefault(scheme => scheme.Key == key && scheme.Kind != SecuritySchemeKind.Basic))
            .FirstOrDefault(static scheme => scheme is not null)?.MethodName;
    }
}
