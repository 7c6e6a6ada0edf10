using System.ComponentModel;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>
/// Puts the credentials into a request when every other handler has seen it, and takes them out of it again: neither loggers nor the
/// framework's events, which show addresses and headers (before .NET 9 all of them), ever meet a secret. Below is the transport alone, whose
/// span has the address, its query redacted unless a process turns that off. For generated code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CredentialHandler : DelegatingHandler
{
    /// <summary>Creates the last handler.</summary>
    /// <param name="transport">What sends.</param>
    public CredentialHandler(HttpMessageHandler transport)
        : base(transport)
    {
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Options.TryGetValue(MessageCredentials.Key, out MessageCredentials? credentials)
            ? SendWithAsync(credentials, request, cancellationToken)
            : base.SendAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendWithAsync(MessageCredentials credentials, HttpRequestMessage request, CancellationToken ct)
    {
        BareMessage bare = credentials.Apply(request);
        Uri sent = request.RequestUri!;
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, ct).ConfigureAwait(false);
            if (credentials.HasKeyInHeader && response.RequestMessage?.RequestUri is { IsAbsoluteUri: true } reached)
            {
                FollowedRedirect.Note(request, sent, reached);
            }

            return response;
        }
        finally
        {
            // A handler above may send the same message again.
            credentials.Remove(request, bare);
        }
    }
}
