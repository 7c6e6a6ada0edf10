namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The credentials of a client, one for each scheme.</summary>
internal sealed class CredentialSet
{
    private readonly ApiCredential[] _all;

    private CredentialSet(ApiCredential[] all) => _all = all;

    public bool IsEmpty => _all.Length == 0;

    public IEnumerable<string> Schemes => _all.Select(credential => credential.Scheme);

    public static CredentialSet Create(ApiClientOptions options)
    {
        ApiCredential[] all = [.. options.Credential is { } first ? [first] : (ApiCredential[])[], .. options.Credentials];
        if (Array.Exists(all, credential => credential is null))
        {
            throw new ArgumentException($"{nameof(ApiClientOptions.Credentials)} holds null.", nameof(options));
        }

        var schemes = new HashSet<string>(StringComparer.Ordinal);
        ApiCredential? second = Array.Find(all, credential => !schemes.Add(credential.Scheme));
        return second is null
            ? new CredentialSet(all)
            : throw new ArgumentException($"There are two credentials for the scheme '{second.Scheme}': which one to send cannot be told.", nameof(options));
    }

    public ApiCredential? Find(string scheme) => Array.Find(_all, credential => credential.Scheme == scheme);
}
