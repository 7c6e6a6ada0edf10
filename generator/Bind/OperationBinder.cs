using Upstash.Workflow.Generator.Bind.Servers;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>An operation becomes a method.</summary>
internal sealed class OperationBinder(BindContext context, SchemaBinder schemas, RequirementBinder requirements, ServerBinder servers)
{
    private readonly ParameterBinder _parameters = new(context, schemas);
    private readonly RequestBodyBinder _requests = new(context, schemas);
    private readonly SuccessBinder _successes = new(schemas);
    private readonly ResponseHeadersBinder _headers = new(context, schemas);

    /// <summary>The query objects of all operations bound so far.</summary>
    public List<QueryModel> Queries { get; } = [];

    public IReadOnlyList<ResponseHeadersModel> ResponseHeaders => _headers.Models;

    /// <param name="methods">The methods of the client that the operation goes to.</param>
    public OperationModel Bind(OperationSource source, NameScope methods)
    {
        var key = PathQuery.Of(source, ParameterSources.Collect(source, context), context);
        List<ParameterSource> declared = key.Declared;
        ResponseModel response = _successes.Bind(source);
        QueryModel? query = new QueryBinder(context, _parameters).Bind(source, declared, key.Undeclared);
        DetectedPaging? paging = PagingDetector.Find(source, declared, query, response, context);
        if (query is not null)
            Queries.Add(query.WithCursor(paging?.Cursor));

        RequestBodyModel? queryString = new QueryStringBinder(context, schemas, source).Bind(declared, query);
        var arguments = new ArgumentBinder(context, _parameters, source);
        HashSet<string> inPath = [.. declared.Where(static parameter => parameter.In == ParameterLocation.Path).Select(static parameter => parameter.Name)];
        EquatableArray<PathPart> path = PathBinder.Bind(key.Path, key.Text, inPath, out List<string> undeclared);
        EquatableArray<SecurityAlternative> security = requirements.Of(source);
        string method = AllocateMethod(methods, source, paging is null ? "Async" : "PageAsync");
        EquatableArray<ParameterModel> inSegments = arguments.BindPath(declared, path, undeclared);
        EquatableArray<ParameterModel> inHeaders = arguments.BindHeaders(declared);
        RequestBodies bodies = _requests.Bind(source, arguments);
        PagingModel? pagingModel = paging is null ? null : BindPaging(paging, source, AllocateMethod(methods, source, "Async"));
        ItemStreamModel? stream = BindItemStream(source, methods);
        // Before those of the errors, which give way to it where names are concerned.
        string? headers = _headers.Bind(source, paging?.Model);
        EquatableArray<ErrorModel> errors = new ErrorBinder(schemas, _headers).BindErrors(source);
        var operation = new OperationModel(
            source.Name,
            method,
            source.HttpMethod,
            source.Path,
            path,
            query?.Name,
            query?.HasRequired ?? false,
            inSegments,
            inHeaders,
            bodies.First,
            response,
            errors,
            ErrorBinder.FindDeclaredStatuses(source, errors).ToEquatableArray(),
            pagingModel,
            security,
            Document(source, security, bodies),
            source.Operation.Deprecated)
        {
            SuccessStatuses = SuccessBinder.FindStatuses(source),
            QueryString = queryString,
            CookieParameters = arguments.BindCookies(declared),
            Server = servers.Of(source),
            ItemStream = stream,
            OtherBodies = bodies.Others.Select(other => BindOther(source, methods, other.Suffix, other.Body, stream)).ToEquatableArray(),
            Headed = headers is null ? null : new HeadedMethodModel(AllocateMethod(methods, source, paging is null ? "WithResponseAsync" : "PageWithResponseAsync"), headers),
        };
        return operation with { Alternatives = BindAlternatives(source, methods, operation) };
    }

    private OtherBodyModel BindOther(OperationSource source, NameScope methods, string suffix, RequestBodyModel body, ItemStreamModel? stream)
        => new(
            AllocateMethod(methods, source, suffix + "Async"),
            stream is null ? null : AllocateMethod(methods, source, suffix + "StreamAsync"),
            body);

    private EquatableArray<AlternativeModel> BindAlternatives(OperationSource source, NameScope methods, OperationModel operation)
    {
        if (operation.Response.Kind == ResponseKind.None)
            return EquatableArray<AlternativeModel>.Empty;
        (string Suffix, ResponseModel Response)[] events = [.. new[] { operation.Response, operation.ItemStream?.Response }
            .Where(static items => items is { Kind: ResponseKind.Items, Format: StreamFormat.EventStream, Envelope: null })
            .Select(static items => ("Events", items! with { HasEventFields = true }))];
        IEnumerable<AlternativeModel> plain = events.Concat(_successes.BindAlternatives(source))
            .Select(other => new AlternativeModel(AllocateMethod(methods, source, other.Suffix + "Async"), other.Response));
        return operation.Headed is null ? plain.ToEquatableArray() : plain.ToArray().Concat(BindHeaded(source, methods, operation, events)).ToEquatableArray();
    }

    /// <summary>Items in every form beside the operation's own answer, with the headers of that answer.</summary>
    private IEnumerable<AlternativeModel> BindHeaded(OperationSource source, NameScope methods, OperationModel operation, IEnumerable<(string Suffix, ResponseModel Response)> events)
        => (operation.ItemStream is null ? events : events.Prepend((Suffix: "Stream", operation.ItemStream.Response)))
            .Select(items => new AlternativeModel(AllocateMethod(methods, source, items.Suffix + "WithResponseAsync"), items.Response) { Headers = operation.Headed!.Headers });

    private ItemStreamModel? BindItemStream(OperationSource source, NameScope methods)
        => _successes.BindItemStream(source) is { } stream ? new ItemStreamModel(AllocateMethod(methods, source, "StreamAsync"), stream) : null;

    private Documentation Document(OperationSource source, EquatableArray<SecurityAlternative> security, RequestBodies bodies)
    {
        Documentation own = Documentations.Create(source.Operation.Summary, source.Operation.Description, source.Pointer);
        List<string> facts = [.. SecurityFacts.Of(security)];
        if (requirements.WantsCertificate(source))
            facts.Add("The service may ask for a certificate of the client: give the client an `HttpClient` whose handler has one.");
        if (bodies is { First: { } first, Others.Count: > 0 })
            facts.Add(OperationModel.MediaTypeRemark(first));
        return facts.Count == 0 ? own : own with { Remarks = own.Remarks.Concat(facts).ToEquatableArray() };
    }

    private string AllocateMethod(NameScope methods, OperationSource source, string suffix)
        => context.AllocateMember(methods, source.Name + suffix, $"The method of {source.Element}", source.Pointer);

    private PagingModel BindPaging(DetectedPaging paging, OperationSource source, string methodName)
    {
        context.ReportPaging(source, paging, methodName);
        return paging.Model with { MethodName = methodName };
    }
}
