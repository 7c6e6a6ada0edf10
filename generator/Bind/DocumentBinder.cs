using Upstash.Workflow.Generator.Bind.Servers;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>OpenAPI document to client model: every C# name and type is decided here.</summary>
internal static class DocumentBinder
{
    public static BoundDocument Bind(LoadedDocument loaded, ClientSettings settings, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var context = new BindContext(loaded, settings, diagnostics, cancellationToken);
        ClientNames names = ClientNames.Allocate(context);
        ServerBinder servers = ServerBinder.Bind(context, names);
        var schemas = new SchemaBinder(context);
        schemas.BindComponents();

        var requirements = new RequirementBinder(context);
        var operations = new OperationBinder(context, schemas, requirements, servers);
        List<OperationSource> sources = OperationSources.Collect(context);
        (RootClientModel root, EquatableArray<TagClientModel> tagClients) = new ClientBinder(context, names, operations, requirements, servers).Bind(sources);
        EquatableArray<TypeRef> incoming = new IncomingBinder(context, schemas).Bind(sources);

        var required = RequiredMembers.For(context, SentTypes(root, tagClients, operations.Queries), Pages(root, tagClients, context));
        var client = new ClientModel(
            new DocumentContext(settings.Namespace, settings.IsPublic, settings.FileName),
            root,
            tagClients,
            operations.Queries.ToEquatableArray(),
            required.Settle(context.Objects),
            context.OpenEnums.ToEquatableArray())
        {
            ResponseHeaders = operations.ResponseHeaders.ToEquatableArray(),
            Tuples = required.Settle(context.Tuples),
            Unions = JsonShapes.Settle(context),
            Registration = RegistrationBinder.Bind(context, root),
        };
        return new BoundDocument(context, sources, settings.Schemas == SchemaScope.Used ? UsedTypes.Keep(client, incoming) : client)
        {
            ExamplesName = names.Examples,
        };
    }

    /// <summary>The classes of paged answers, and those in them that are no items: the next page's cursor may be there.</summary>
    private static HashSet<string> Pages(RootClientModel root, EquatableArray<TagClientModel> tagClients, BindContext context)
    {
        IEnumerable<OperationModel> operations = root.Operations.Concat(tagClients.SelectMany(static client => client.Operations));
        var pages = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<TypeRef?>(operations.Where(static operation => operation.Paging is not null).Select(static operation => operation.Response.Type));
        while (pending.Count > 0)
        {
            if (pending.Pop() is not ObjectType { Name: var name } || !pages.Add(name))
                continue;
            foreach (PropertyModel property in context.FindObject(name)?.Properties ?? EquatableArray<PropertyModel>.Empty)
                pending.Push(property.Type);
        }

        return pages;
    }

    private static IEnumerable<TypeRef> SentTypes(RootClientModel root, EquatableArray<TagClientModel> tagClients, IReadOnlyList<QueryModel> queries)
    {
        OperationModel[] operations = [.. root.Operations, .. tagClients.SelectMany(static client => client.Operations)];
        RequestBodyModel[] bodies = [.. operations.SelectMany(static operation => operation.Bodies)];
        return bodies.Select(static body => body.Type)
            .Concat(bodies.SelectMany(static body => body.PartHeaders).Select(static header => header.Parameter.Type))
            .Concat(operations.SelectMany(static operation => operation.Arguments).Concat(queries.SelectMany(static query => query.Parameters)).Select(static parameter => parameter.Type));
    }
}
