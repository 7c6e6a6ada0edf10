using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>One operation at one path.</summary>
internal sealed class OpenApiOperation : OpenApiElement
{
    private static readonly HashSet<string> KnownKeys = new(StringComparer.Ordinal)
    {
        "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks", "deprecated", "security", "servers",
    };

    private OpenApiOperation(ElementSource source)
        : base(source, KnownKeys)
    {
        OperationId = Text("operationId");
        Tags = Texts("tags");
        Deprecated = Flag("deprecated");
        Parameters = List("parameters", OpenApiParameter.Read);
        RequestBody = Element("requestBody", "requestBodies", static source => new OpenApiRequestBody(source));
        Responses = Map("responses", OpenApiResponse.Read, hasExtensions: true);
        Callbacks = Map("callbacks", OpenApiCallback.Read, hasExtensions: true);
        Security = List("security", OpenApiSecurityRequirement.Read);
        Servers = List("servers", OpenApiServer.Read);
    }

    public string? OperationId { get; }

    public IReadOnlyList<string>? Tags { get; }

    public bool Deprecated { get; }

    public IReadOnlyList<OpenApiParameter>? Parameters { get; }

    public OpenApiRequestBody? RequestBody { get; }

    public ElementMap<OpenApiResponse>? Responses { get; }

    public ElementMap<OpenApiCallback>? Callbacks { get; }

    /// <summary>Null where the document's own requirements hold.</summary>
    public IReadOnlyList<OpenApiSecurityRequirement>? Security { get; }

    public IReadOnlyList<OpenApiServer>? Servers { get; }

    public static OpenApiOperation? Read(SpecNode node, ElementReader reader) => reader.Read(node, "") is { } source ? new OpenApiOperation(source) : null;
}
