namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The secrets of one message. It shows none of them: options of a message are printed by some handlers.</summary>
internal sealed class MessageCredentials(CredentialUse[] uses, string[] secrets, HttpClientOwnership ownership)
{
    public static readonly HttpRequestOptionsKey<MessageCredentials> Key = new("Upstash.Workflow.Runtime.Credentials");

    /// <summary>Whether there is one in a header that a redirect does not drop.</summary>
    public bool HasKeyInHeader => Array.Exists(uses, use => use.Credential.SurvivesRedirect);

    /// <summary>Puts them into the message.</summary>
    /// <returns>What it was without them.</returns>
    public BareMessage Apply(HttpRequestMessage message)
    {
        var bare = new BareMessage(message.RequestUri, new string[]?[uses.Length]);
        string address = message.RequestUri!.OriginalString;
        for (int i = 0; i < uses.Length; i++)
        {
            if (uses[i].Credential.IsInQuery)
            {
                address = uses[i].Credential.AppendTo(address, secrets[i]);
                message.RequestUri = RequestAddress.ToUri(address, ownership);
            }
            else
            {
                bare.Headers[i] = uses[i].Credential.AddTo(message.Headers, secrets[i]);
            }
        }

        return bare;
    }

    /// <summary>Takes them out again.</summary>
    public void Remove(HttpRequestMessage message, BareMessage bare)
    {
        message.RequestUri = bare.Address;
        for (int i = uses.Length - 1; i >= 0; i--)
        {
            if (!uses[i].Credential.IsInQuery)
            {
                uses[i].Credential.Set(message.Headers, bare.Headers[i]);
            }
        }
    }

    public override string ToString() => nameof(MessageCredentials);
}

/// <summary>What a message was before credentials were put into it.</summary>
internal sealed record BareMessage(Uri? Address, string[]?[] Headers);
