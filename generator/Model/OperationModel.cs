using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>An operation: one method of a client.</summary>
/// <param name="Name">Without suffix, <c>ListWorkflowRunLogs</c>.</param>
/// <param name="MethodName">The method for one call: <c>ListWorkflowRunLogsPageAsync</c> when paged, else <c>…Async</c>.</param>
/// <param name="HttpMethod">Upper case, <c>GET</c>.</param>
/// <param name="Path">The template split into literals and parameters, in order.</param>
/// <param name="Query">The query object's name; null when there is no query parameter.</param>
/// <param name="QueryIsRequired">Whether the query object has required members, so that it cannot be left out.</param>
/// <param name="DeclaredStatuses">Error statuses that the document declares without a body that can be typed, beside <paramref name="Errors"/>.</param>
/// <param name="Security">
/// Alternatives in document order, each the wire names of the schemes that go together. One empty alternative: anonymous is allowed.
/// None at all: the operation wants no credential.
/// </param>
internal sealed record OperationModel(
    string Name,
    string MethodName,
    string HttpMethod,
    string PathTemplate,
    EquatableArray<PathPart> Path,
    string? Query,
    bool QueryIsRequired,
    EquatableArray<ParameterModel> PathParameters,
    EquatableArray<ParameterModel> HeaderParameters,
    RequestBodyModel? Body,
    ResponseModel Response,
    EquatableArray<ErrorModel> Errors,
    EquatableArray<StatusRange> DeclaredStatuses,
    PagingModel? Paging,
    EquatableArray<SecurityAlternative> Security,
    Documentation Documentation,
    bool IsDeprecated)
{
    /// <summary>Statuses that the document declares as a success; none where that is 200 alone.</summary>
    public EquatableArray<StatusRange> SuccessStatuses { get; init; } = EquatableArray<StatusRange>.Empty;

    /// <summary>Null unless the operation can answer with a stream as well.</summary>
    public ItemStreamModel? ItemStream { get; init; }

    /// <summary>Further methods for other ways to answer.</summary>
    public EquatableArray<AlternativeModel> Alternatives { get; init; } = EquatableArray<AlternativeModel>.Empty;

    /// <summary>Null unless a success declares headers.</summary>
    public HeadedMethodModel? Headed { get; init; }

    public EquatableArray<ParameterModel> CookieParameters { get; init; } = EquatableArray<ParameterModel>.Empty;

    /// <summary>Methods for other media types that the operation takes, where they give another type of the body.</summary>
    public EquatableArray<OtherBodyModel> OtherBodies { get; init; } = EquatableArray<OtherBodyModel>.Empty;

    /// <summary>The static field with what never changes from call to call.</summary>
    public string Field { get; init; } = "";

    /// <summary>The private method that builds the request; null where one method alone sends it.</summary>
    public string? RequestMethod { get; init; }

    /// <summary>Pages that are found by their address need the request itself, and a second method sends the same one.</summary>
    public bool SendsFromSeveralMethods => Paging is AddressPaging || Headed is not null;

    /// <summary>Its public methods.</summary>
    public IEnumerable<string> MethodNames
    {
        get
        {
            string?[] own = [MethodName, Paging?.MethodName, ItemStream?.MethodName, Headed?.MethodName];
            return own
                .Concat(OtherBodies.SelectMany(static other => new[] { other.MethodName, other.StreamMethodName }))
                .Concat(Alternatives.Select(static alternative => alternative.MethodName))
                .OfType<string>();
        }
    }

    /// <summary>The whole query as one value, described as a body is; null for none, and where there is a query object.</summary>
    public RequestBodyModel? QueryString { get; init; }

    /// <summary>All that can be sent beside parameters.</summary>
    public IEnumerable<RequestBodyModel> Bodies => new[] { Body, QueryString }.OfType<RequestBodyModel>().Concat(OtherBodies.Select(static other => other.Body));

    /// <summary>The same operation with another body, as a method of its own.</summary>
    public OperationModel With(OtherBodyModel other) => this with
    {
        MethodName = other.MethodName,
        Body = other.Body,
        Paging = null,
        ItemStream = ItemStream is null || other.StreamMethodName is null ? null : ItemStream with { MethodName = other.StreamMethodName },
        OtherBodies = EquatableArray<OtherBodyModel>.Empty,
        Alternatives = EquatableArray<AlternativeModel>.Empty,
        Headed = null,
        RequestMethod = null,
        Documentation = Documentation with { Remarks = Documentation.Remarks.Select(remark => remark == MediaTypeRemark(Body!) ? MediaTypeRemark(other.Body) : remark).ToEquatableArray() },
    };

    /// <summary>Which of several methods of an operation it is.</summary>
    public static string MediaTypeRemark(RequestBodyModel body) => $"Sends `{body.MediaType}`.";

    /// <summary>Null: the client's.</summary>
    public OperationServerModel? Server { get; init; }

    /// <summary>The parameters that are arguments of the method: all but those of the query.</summary>
    public IEnumerable<ParameterModel> Arguments => PathParameters.Concat(HeaderParameters).Concat(CookieParameters);
}

/// <summary>A piece of a path template.</summary>
/// <param name="Literal">Text to send as it is, already escaped; null for a parameter.</param>
/// <param name="Parameter">The wire name of the path parameter; null for a literal.</param>
internal sealed record PathPart(string? Literal, string? Parameter)
{
    /// <summary>Whether the parameter stands behind a <c>?</c>, where any value may.</summary>
    public bool IsInQuery { get; init; }

    /// <summary>Whether slashes and other reserved characters of the value stay: it may be several segments.</summary>
    public bool KeepsReserved { get; init; }
}

/// <param name="MediaType">What is sent as Content-Type.</param>
internal sealed record RequestBodyModel(TypeRef Type, string MediaType, bool IsRequired, Documentation Documentation)
{
    public BodyKind Kind { get; init; } = BodyKind.Json;

    /// <summary>How the items are told apart; for <see cref="BodyKind.Items"/> alone.</summary>
    public StreamFormat Format { get; init; }

    /// <summary>Headers of parts that are no files; all of them may be left out.</summary>
    public EquatableArray<PartHeaderModel> PartHeaders { get; init; } = EquatableArray<PartHeaderModel>.Empty;

    /// <summary>Fields or parts of which the document says more than their schema does.</summary>
    public EquatableArray<FieldModel> Fields { get; init; } = EquatableArray<FieldModel>.Empty;
}

/// <param name="Kind">How the success body is read.</param>
/// <param name="Type">The type of a JSON body or of an item; null for the other kinds.</param>
internal sealed record ResponseModel(ResponseKind Kind, TypeRef? Type, bool IsNullable, Documentation Documentation)
{
    /// <summary>How the items of a stream are told apart; for <see cref="ResponseKind.Items"/> alone.</summary>
    public StreamFormat Format { get; init; }

    /// <summary>Whether each item comes with all fields of its server-sent event.</summary>
    public bool HasEventFields { get; init; }

    /// <summary>Null unless the items are server-sent events described as whole objects.</summary>
    public EventEnvelopeModel? Envelope { get; init; }

    /// <summary>Successes that are no JSON, beside JSON; null for none.</summary>
    public OtherBodiesModel? Others { get; init; }

    /// <summary>What is sent as <c>Accept</c>; null: the runtime knows by the kind.</summary>
    public string? Accept { get; init; }
}

internal enum ResponseKind
{
    /// <summary>No body: the method returns <c>Task</c>.</summary>
    None,
    Json,
    Text,
    Stream,

    /// <summary>Items that arrive one after the other: the method returns <c>IAsyncEnumerable</c>.</summary>
    Items,
}

/// <summary>The runtime's enum of the same name and members.</summary>
internal enum StreamFormat
{
    EventStream,
    Lines,
    Sequence,
}

/// <summary>A second method for an operation that also answers with a stream of items.</summary>
/// <param name="MethodName"><c>CreateChatCompletionStreamAsync</c>.</param>
internal sealed record ItemStreamModel(string MethodName, ResponseModel Response);

/// <summary>A declared error: <c>ApiException&lt;T&gt;</c> for the statuses from <paramref name="From"/> to <paramref name="To"/>.</summary>
/// <param name="Type">The type of the body; null where only the headers are typed.</param>
internal sealed record ErrorModel(int From, int To, TypeRef? Type, string Description)
{
    /// <summary>The class of the declared headers; null where there are none.</summary>
    public string? Headers { get; init; }
}

/// <summary>Statuses, both ends included.</summary>
internal sealed record StatusRange(int From, int To);

/// <summary>Schemes that must go together. <paramref name="Schemes"/> are keys of <c>securitySchemes</c>.</summary>
internal sealed record SecurityAlternative(EquatableArray<string> Schemes)
{
    /// <summary>The scopes of each scheme; empty when none of them has any.</summary>
    public EquatableArray<EquatableArray<string>> Scopes { get; init; } = EquatableArray<EquatableArray<string>>.Empty;
}
