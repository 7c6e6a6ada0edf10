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

        string? twice = all.GroupBy(credential => credential.Scheme).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null
            ? new CredentialSet(all)
            : throw new ArgumentException($"There are two credentials for the scheme '{twice}': which one to send cannot be told.", nameof(options));
    }

    public ApiCredential? Find(string scheme) => Array.Find(_all, credential => credential.Scheme == scheme);
}
