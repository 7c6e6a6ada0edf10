namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The checked base address. Requests are joined to it as text, so that its path stays and its host cannot change.</summary>
internal sealed class ApiEndpoint
{
    private readonly string _prefix;

    private ApiEndpoint(Uri address)
    {
        Address = address;
        _prefix = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    public Uri Address { get; }

    public static ApiEndpoint Create(ApiClientOptions options, HttpClient? given)
    {
        Uri address = options.BaseAddress ?? given?.BaseAddress
            ?? throw new ArgumentException($"There is no address to call: set {nameof(ApiClientOptions.BaseAddress)}.", nameof(options));
        if (Problem(address) is { } problem)
        {
            throw new ArgumentException($"{nameof(ApiClientOptions.BaseAddress)} {problem}.", nameof(options));
        }

        if (options.HasCredential && !options.AllowInsecureHttp && address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            throw new ArgumentException(
                $"A credential would travel unencrypted to '{address.Host}'. Use https, or set {nameof(ApiClientOptions.AllowInsecureHttp)}.",
                nameof(options));
        }

        return new ApiEndpoint(address);
    }

    /// <summary>The address of a request without its query: what may be shown.</summary>
    public string Show(ApiRequest request) => _prefix + request.Path;

    public string Join(string target) => _prefix + target;

    // None of the messages repeats the address: the parts that are refused may be secrets.
    private static string? Problem(Uri address) => address switch
    {
        { IsAbsoluteUri: false } => "must be absolute, as in https://host/path",
        _ when address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp => "must begin with https:// (or http://)",
        { UserInfo: not "" } => "must not hold user information; set Credential instead",
        _ when address.OriginalString.AsSpan().Contains('?') => "must not hold a query",
        _ when address.OriginalString.AsSpan().Contains('#') => "must not hold a fragment",
        _ => null,
    };
}
