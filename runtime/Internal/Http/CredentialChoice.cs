namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Which credentials a request carries: the operation's security requirements decide.</summary>
internal static class CredentialChoice
{
    public static CredentialUse[] For(ApiOperation operation, CredentialSet credentials, HttpClientOwnership ownership)
    {
        // A whole alternative before a part of one, whatever their order.
        int chosen = Array.FindIndex(operation.Security, alternative => alternative.Length > 0 && Found(alternative, credentials) == alternative.Length);
        if (chosen < 0 && ownership != HttpClientOwnership.Own)
        {
            chosen = Array.FindIndex(operation.Security, alternative => Found(alternative, credentials) > 0);
        }

        if (chosen >= 0)
        {
            return Uses(operation, chosen, credentials);
        }

        bool handlersMayAddOne = credentials.IsEmpty && ownership != HttpClientOwnership.Own;
        return operation.Security.Length == 0 || AllowsAnonymous(operation) || handlersMayAddOne ? [] : throw Missing(operation, credentials);
    }

    public static bool AllowsAnonymous(ApiOperation operation) => Array.Exists(operation.Security, alternative => alternative.Length == 0);

    // Where schemes go together, all must be here; only the handlers of a given client can add what is not.
    private static int Found(string[] alternative, CredentialSet credentials) => alternative.Count(scheme => credentials.Find(scheme) is not null);

    private static CredentialUse[] Uses(ApiOperation operation, int alternative, CredentialSet credentials)
    {
        string[] schemes = operation.Security[alternative];
        var uses = new List<CredentialUse>(schemes.Length);
        for (int i = 0; i < schemes.Length; i++)
        {
            if (credentials.Find(schemes[i]) is { } credential)
            {
                uses.Add(new CredentialUse(credential, new TokenRequest(schemes[i], operation.ScopesOf(alternative, i), operation.Name)));
            }
        }

        return [.. uses];
    }

    private static InvalidOperationException Missing(ApiOperation operation, CredentialSet credentials)
    {
        string wanted = string.Join(" or ", operation.Security.Select(alternative => string.Join(" with ", alternative)));
        string given = string.Join(" and ", credentials.Schemes);
        string several = operation.Security.All(alternative => alternative.Length > 1) ? $", and the others to {nameof(ApiClientOptions.Credentials)}" : "";
        return new InvalidOperationException(credentials.IsEmpty
            ? $"{operation.Name} needs a credential ({wanted}). Set {nameof(ApiClientOptions.Credential)} in the client's options{several}."
            : $"{operation.Name} needs a credential for {wanted}; the one that is set is for {given}. "
                + $"Add what is missing to {nameof(ApiClientOptions.Credentials)} in the client's options.");
    }
}
