using Upstash.Workflow.Runtime.Internal.Paging;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>
/// The address of a next page as a service gives it. It is followed on the client's own host only: the credential goes with it.
/// </summary>
internal static class PageAddress
{
    /// <param name="call">The call it is for.</param>
    /// <param name="own">The address of the operation: what a relative one is relative to.</param>
    /// <param name="given">What the service gave.</param>
    public static string Resolve(ApiCall call, string own, string given)
    {
        Uri service = call.Endpoint.Address;
        string authority = service.GetLeftPart(UriPartial.Authority);
        if (!LooksLikeOne(given) || given.Contains('\\', StringComparison.Ordinal) || !Uri.TryCreate(new Uri(own, UriKind.Absolute), Whole(own, given), out Uri? address))
        {
            throw Refused(call, $"the service gave '{CursorTrail.Printable(Path(given))}' as the address of the next page, which is none");
        }

        if (!IsSameService(service, address))
        {
            string other = CursorTrail.Printable($"{address.Scheme}://{address.Authority}");
            throw Refused(
                call, $"the next page is at '{other}', the client's service at '{authority}'; neither requests nor credentials go to another host");
        }

        // The authority is the client's, whatever user information the given one holds; a fragment is never sent.
        return authority + address.PathAndQuery;
    }

    // Behind a gateway services do not know the first part of their own address and leave it out.
    private static string Whole(string own, string given)
    {
        string path = Path(given);
        string ownPath = new Uri(own, UriKind.Absolute).AbsolutePath;
        bool isTail = path.Length > 1 && path.Length < ownPath.Length && path[0] == '/' && ownPath.EndsWith(path, StringComparison.Ordinal);
        return isTail ? ownPath + given[path.Length..] : given;
    }

    private static ApiResponseException Refused(ApiCall call, string problem) => new(call.Describe(problem))
    {
        Operation = call.Operation, Attempts = call.Attempts, RequestUri = call.Address,
    };

    // A cursor where an address is expected must not become a path.
    private static bool LooksLikeOne(string given) =>
        given[0] is '/' or '?'
        || given.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || given.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || given.Contains('?', StringComparison.Ordinal);

    // Behind a proxy that ends TLS, services write http where the client came by https: that is answered with https.
    private static bool IsSameService(Uri service, Uri address) =>
        string.Equals(service.IdnHost, address.IdnHost, StringComparison.OrdinalIgnoreCase)
        && ((service.Scheme == address.Scheme && service.Port == address.Port)
            || (service.Scheme == Uri.UriSchemeHttps && address.Scheme == Uri.UriSchemeHttp && service.IsDefaultPort && address.IsDefaultPort));

    // A query may hold a credential.
    private static string Path(string given) => given.Split('?')[0];
}
