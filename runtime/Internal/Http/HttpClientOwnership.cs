namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Whose the <see cref="HttpClient"/> is.</summary>
internal enum HttpClientOwnership
{
    /// <summary>Ours: we set it up, repeat with it and dispose of it.</summary>
    Own,

    /// <summary>The caller's, with handlers we know nothing of.</summary>
    Given,

    /// <summary>A container's, which has our <see cref="CredentialHandler"/> below all other handlers.</summary>
    Factory,
}
