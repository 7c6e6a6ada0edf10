namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>
/// Says when a transport that is not ours followed a redirect to another host with a key in a header: the framework drops
/// <c>Authorization</c> on the way, and no other header. <see cref="CredentialHandler"/> sees it, as only the transport is below.
/// </summary>
internal static class FollowedRedirect
{
    private static readonly HttpRequestOptionsKey<Uri> Key = new("Upstash.Workflow.Runtime.FollowedRedirect");

    public static void Note(HttpRequestMessage request, Uri sent, Uri reached)
    {
        if (!IsSameOrigin(sent, reached))
        {
            request.Options.Set(Key, reached);
        }
    }

    /// <exception cref="ApiResponseException">A key has gone to another host.</exception>
    public static void Check(ApiCall call, HttpRequestMessage request, HttpResponseMessage response)
    {
        if (request.Options.TryGetValue(Key, out Uri? reached))
        {
            throw call.Unreadable(
                response.StatusCode,
                $"the transport followed a redirect to the host '{reached.Host}', and the key in a header went with it; change the key and turn AllowAutoRedirect off");
        }
    }

    // From http to https on one host nothing is lost.
    private static bool IsSameOrigin(Uri sent, Uri reached) =>
        string.Equals(sent.IdnHost, reached.IdnHost, StringComparison.OrdinalIgnoreCase)
        && ((sent.Scheme == reached.Scheme && sent.Port == reached.Port)
            || (sent.Scheme == Uri.UriSchemeHttp && reached.Scheme == Uri.UriSchemeHttps && sent.IsDefaultPort && reached.IsDefaultPort));
}
