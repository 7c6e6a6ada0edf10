namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Whether a client can be made with some options, said before there is one.</summary>
internal static class OptionsCheck
{
    public static string? FindProblem(ApiDescription api, ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            PipelineSettings.Create(api, options, null, HttpClientOwnership.Factory, TimeProvider.System);
        }
        catch (ArgumentException wrong)
        {
            return $"The options of {api.ClientName} cannot be used: {ErrorText.Plain(wrong)}";
        }

        bool isMissing = api.RequiresCredential && !options.HasCredential && !options.LeaveCredentialToHandlers;
        return isMissing
            ? $"{api.ClientName} has no credential, and none of its operations goes without one: set {nameof(ApiClientOptions.Credential)} in its options "
                + $"(Token or Credentials in its configuration section), or {nameof(ApiClientOptions.LeaveCredentialToHandlers)} where a handler adds it."
            : null;
    }
}
