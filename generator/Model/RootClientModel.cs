using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>The client a user creates, its options and its credentials.</summary>
/// <param name="Name">The class, <c>UpstashWorkflowClient</c>; its interface is <c>I</c> + this.</param>
/// <param name="OptionsName"><c>UpstashWorkflowClientOptions</c>.</param>
/// <param name="AuthName"><c>UpstashWorkflowAuth</c>; null when the document has no security scheme that we can apply.</param>
/// <param name="BaseAddress">The first absolute server URL; null when there is none, and the user must set it.</param>
/// <param name="TokenScheme">The factory method that <c>new Client(string token)</c> uses, <c>BearerAuth</c>; null: no such constructor.</param>
/// <param name="TagClients">The sub-clients, as properties.</param>
/// <param name="Operations">Operations without a tag: methods of this client.</param>
internal sealed record RootClientModel(
    string Name,
    string OptionsName,
    string? AuthName,
    string Title,
    string Version,
    string? BaseAddress,
    string? TokenScheme,
    Documentation Documentation,
    EquatableArray<SecuritySchemeModel> SecuritySchemes,
    EquatableArray<TagClientReference> TagClients,
    EquatableArray<OperationModel> Operations)
{
    /// <summary>The private field with the runtime's pipeline.</summary>
    public string PipelineField { get; init; } = "";

    /// <summary>The private field with what the runtime wants to know of the document.</summary>
    public string ApiField { get; init; } = "";

    /// <summary>The class inside with what a container does; printed where the project can have one.</summary>
    public string RegistrationName { get; init; } = "";

    /// <summary>Whether there is no operation that goes without a credential.</summary>
    public bool RequiresCredential { get; init; }

    /// <summary>The path that the document names instead of an address, <c>/api/v1</c>; empty for none.</summary>
    public string BasePath { get; init; } = "";

    /// <summary>The class with the servers, <c>UpstashWorkflowServers</c>; null where there is nothing to choose.</summary>
    public string? ServersName { get; init; }

    public EquatableArray<ServerModel> Servers { get; init; } = EquatableArray<ServerModel>.Empty;
}

internal sealed record TagClientReference(string Name, string PropertyName, Documentation Documentation);
