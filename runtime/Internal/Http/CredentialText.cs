namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Puts secrets where they travel: at once, or by the handler that is the last to see a request.</summary>
internal static class CredentialText
{
    /// <summary>An address without the keys that these credentials put into a query.</summary>
    public static string Without(CredentialUse[] uses, string address) =>
        uses.Where(use => use.Credential.IsInQuery).Aggregate(address, (rest, use) => use.Credential.RemoveFrom(rest));

    public static void Put(HttpRequestMessage message, CredentialUse[] uses, string[] secrets, HttpClientOwnership ownership)
    {
        if (uses.Length == 0)
        {
            return;
        }

        var credentials = new MessageCredentials(uses, secrets, ownership);
        switch (ownership)
        {
            // Nobody below will do it.
            case HttpClientOwnership.Given:
                credentials.Apply(message);
                break;
            // A header is shown by nobody above the handler; an address is, by the framework's events.
            case HttpClientOwnership.Own when !Array.Exists(uses, use => use.Credential.IsInQuery):
                credentials.Apply(message);
                break;
            default:
                message.Options.Set(MessageCredentials.Key, credentials);
                break;
        }
    }
}
