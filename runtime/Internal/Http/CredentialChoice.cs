namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Whether a request carries the credential: the operation's security requirements decide.</summary>
internal static class CredentialChoice
{
    public static ApiCredential? For(ApiOperation operation, ApiCredential? credential, HttpClientOwnership ownership)
    {
        if (operation.Security.Length == 0)
        {
            return null;
        }

        if (credential is not null && operation.Security.Any(alternative => IsEnough(alternative, credential, ownership)))
        {
            return credential;
        }

        bool anonymousIsAllowed = operation.Security.Any(alternative => alternative.Length == 0);
        bool handlersMayAddOne = credential is null && ownership == HttpClientOwnership.Given;
        return anonymousIsAllowed || handlersMayAddOne ? null : throw Missing(operation, credential);
    }

    // Where schemes go together, ours is one of them; only the handlers of a given client can add the others.
    private static bool IsEnough(string[] alternative, ApiCredential credential, HttpClientOwnership ownership) =>
        alternative.Contains(credential.Scheme) && (alternative.Length == 1 || ownership == HttpClientOwnership.Given);

    private static InvalidOperationException Missing(ApiOperation operation, ApiCredential? credential)
    {
        string wanted = string.Join(" or ", operation.Security.Select(alternative => string.Join(" with ", alternative)));
        return new InvalidOperationException(credential is null
            ? $"{operation.Name} needs a credential ({wanted}). Set {nameof(ApiClientOptions.Credential)} in the client's options."
            : $"{operation.Name} needs a credential for {wanted}; the one that is set is for {credential.Scheme}.");
    }
}
