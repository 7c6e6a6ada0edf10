using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>How a container makes the client. It has no more of the client than that, so that its file is printed again only when that changes.</summary>
/// <param name="Name">The class with the extension methods, <c>UpstashWorkflowClientServiceCollectionExtensions</c>.</param>
/// <param name="ClassName">The class inside the client that they call: it has to reach the private constructor.</param>
/// <param name="FullName">The client with its namespace: the name of its <c>HttpClient</c> and the category of its log.</param>
/// <param name="Auth">The class with the factory methods of the credentials; null when there is none.</param>
/// <param name="TokenScheme">The factory method for the configuration's <c>Token</c>; null: there is no such key.</param>
/// <param name="ApiField">The client's private field with what the runtime wants to know of the document.</param>
internal sealed record RegistrationModel(
    string Name,
    string ClassName,
    string FullName,
    string Client,
    string Options,
    string? Auth,
    string? TokenScheme,
    string ApiField,
    EquatableArray<CredentialKeyModel> Credentials)
{
    /// <summary>The methods, <c>AddUpstashWorkflowClient</c>.</summary>
    public string MethodName => "Add" + Client;
}

/// <summary>A credential that a configuration may have: <c>Credentials:BearerAuth</c>.</summary>
/// <param name="MethodName">The key, and the factory method.</param>
/// <param name="IsPair">Whether it is a user name and a password.</param>
internal sealed record CredentialKeyModel(string MethodName, bool IsPair, bool IsDeprecated);
