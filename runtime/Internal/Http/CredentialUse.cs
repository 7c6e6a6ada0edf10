namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>A credential that a request carries, and what for.</summary>
internal readonly record struct CredentialUse(ApiCredential Credential, TokenRequest Request)
{
    public ValueTask<string> GetSecretAsync(CancellationToken ct) => Credential.GetSecretAsync(Request, ct);
}
