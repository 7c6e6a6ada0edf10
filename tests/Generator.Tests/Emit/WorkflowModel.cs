using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;
using static Upstash.Workflow.Generator.Tests.Emit.Sample;

namespace Upstash.Workflow.Generator.Tests.Emit;

/// <summary>A hand-made model in the shape of the bundled document: models, enums, a query with pairs, a paging client, credentials.</summary>
internal static class WorkflowModel
{
    public static DocumentContext WorkflowContext { get; } = new("Upstash.Workflow", IsPublic: true, "openapi.yaml");

    public static ClientModel Client { get; } = new(
        WorkflowContext,
        Root(),
        new[] { Logs() }.ToEquatableArray(),
        new[] { LogsQuery() }.ToEquatableArray(),
        Objects().ToEquatableArray(),
        new[]
        {
            OpenEnum("WorkflowRunState", ("RunStarted", "RUN_STARTED"), ("RunSuccess", "RUN_SUCCESS")),
            OpenEnum("ListWorkflowRunLogsState", States()),
        }.ToEquatableArray());

    public static IEnumerable<object> Parts
        => [Client.Root, .. Client.TagClients, .. Client.Queries, .. Client.Objects, .. Client.OpenEnums];

    public static IEnumerable<string> Emit() => Parts.Select(static part => Compiling.Emit(part, WorkflowContext));

    private static (string, string)[] States() =>
    [
        ("RunStarted", "RUN_STARTED"), ("RunSuccess", "RUN_SUCCESS"), ("RunFailed", "RUN_FAILED"), ("RunCanceled", "RUN_CANCELED"),
        ("StepSuccess", "STEP_SUCCESS"), ("StepRetry", "STEP_RETRY"), ("StepFailed", "STEP_FAILED"), ("StepProgress", "STEP_PROGRESS"),
        ("StepCanceled", "STEP_CANCELED"),
    ];

    private static ObjectModel[] Objects() =>
    [
        Object(
            "WorkflowRun",
            Property("WorkflowRunId", Text) with { Documentation = Doc("The unique identifier for this workflow run.", "WorkflowRun/properties/workflowRunId") },
            Property("WorkflowState", new OpenEnumType("WorkflowRunState")),
            Property("WorkflowRunCreatedAt", Millis),
            Property("Steps", new ListType(new ObjectType("GroupedSteps"), false)),
            Property("Label", Text)) with { Documentation = Doc("", "WorkflowRun") },
        Object("GroupedSteps", Property("Headers", new MapType(new ListType(Text, false), false))),
        Object("Error", Property("ErrorValue", Text, PropertyPresence.RequiredInResponse, "error")),
        Object(
            "ListWorkflowRunLogsResponse",
            Property("Cursor", Text),
            Property("Runs", new ListType(new ObjectType("WorkflowRun"), false))),
    ];

    private static QueryModel LogsQuery() => Query(
        "ListWorkflowRunLogsQuery",
        Parameter("Cursor", Text, isCursor: true),
        Parameter("WorkflowRunId", Text),
        Parameter("WorkflowCreatedAt", Millis),
        Parameter("WorkflowRuns", new QueryValuesType(new PairType("ListWorkflowRunLogsWorkflowRunsItem"), QueryListFormat.Comma)),
        Parameter("State", new OpenEnumType("ListWorkflowRunLogsState")),
        Parameter("Count", Long, limits: ParameterLimits.None with { Maximum = "1000" }) with
        {
            Documentation = new(
                "Maximum number of results to return per page.",
                new[] { "- Event mode: Max 1000 (default 1000)\n- Run mode (groupBy=`workflowRunId`): Max 10 (default 10)", "At most 1000." }.ToEquatableArray(),
                "#/paths/~1v2~1workflows~1logs/get/parameters/8"),
        }) with
    {
        Pairs = new[]
        {
            new PairModel(
                "ListWorkflowRunLogsWorkflowRunsItem",
                Documentation.None,
                new PairMember("WorkflowRunId", "workflowRunId", PrimitiveKind.String, Documentation.None),
                new PairMember("WorkflowCreatedAt", "workflowCreatedAt", PrimitiveKind.UnixMilliseconds, Documentation.None),
                "@"),
        }.ToEquatableArray(),
    };

    private static TagClientModel Logs() => new(
        "LogsClient",
        "Logs",
        Documentation.None,
        new[]
        {
            Operation("ListWorkflowRunLogs") with
            {
                MethodName = "ListWorkflowRunLogsPageAsync",
                PathTemplate = "/v2/workflows/logs",
                Path = Path(("/v2/workflows/logs", null)),
                Query = "ListWorkflowRunLogsQuery",
                Response = Json(new ObjectType("ListWorkflowRunLogsResponse")) with
                {
                    Documentation = new("Workflow logs retrieved successfully", EquatableArray<string>.Empty, ""),
                },
                Errors = new[]
                {
                    new ErrorModel(400, 400, new ObjectType("Error"), "Bad Request - Invalid parameters (e.g., invalid cursor, state, or groupBy value)"),
                    new ErrorModel(429, 429, new ObjectType("Error"), "Too Many Requests - Rate limit exceeded"),
                }.ToEquatableArray(),
                Paging = Paging("ListWorkflowRunLogsAsync", "Cursor", "Runs", new ObjectType("WorkflowRun")),
                Security = new[] { Alternative("bearerAuth"), Alternative("bearerAuthQuery") }.ToEquatableArray(),
                Documentation = new("List Workflow Run Logs", EquatableArray<string>.Empty, "#/paths/~1v2~1workflows~1logs/get"),
            },
        }.ToEquatableArray());

    private static RootClientModel Root() => new(
        "UpstashWorkflowClient",
        "UpstashWorkflowClientOptions",
        "UpstashWorkflowAuth",
        "Upstash Workflow REST API",
        "2.0.0",
        "https://qstash.upstash.io",
        "BearerAuth",
        Documentation.None,
        new[]
        {
            new SecuritySchemeModel("bearerAuth", "BearerAuth", SecuritySchemeKind.Bearer, "", Documentation.None),
            new SecuritySchemeModel("bearerAuthQuery", "BearerAuthQuery", SecuritySchemeKind.ApiKeyInQuery, "qstash_token", Documentation.None),
        }.ToEquatableArray(),
        new[] { new TagClientReference("LogsClient", "Logs", Documentation.None) }.ToEquatableArray(),
        EquatableArray<OperationModel>.Empty);

    private static SecurityAlternative Alternative(params string[] schemes) => new(schemes.ToEquatableArray());

    private static Documentation Doc(string summary, string schema) => new(summary, EquatableArray<string>.Empty, "#/components/schemas/" + schema);
}
