namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>A checked address. Requests are joined to it as text, so that its path stays and its host cannot change.</summary>
internal sealed class ApiEndpoint
{
    private ApiEndpoint(Uri address, bool isAccepted)
    {
        Address = address;
        IsAccepted = isAccepted;
        Prefix = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    public Uri Address { get; }

    /// <summary>What stands before the paths of requests: the address without a slash at its end.</summary>
    public string Prefix { get; }

    /// <summary>Whether credentials may go there: it is the address of the options, or they say so.</summary>
    public bool IsAccepted { get; }

    /// <summary>Whether what is sent there can be read on its way.</summary>
    public bool IsOpen => Address.Scheme == Uri.UriSchemeHttp && !Address.IsLoopback;

    /// <summary>The one that the options name.</summary>
    public static ApiEndpoint Create(ApiClientOptions options, HttpClient? given, string basePath = "")
    {
        Uri address = options.BaseAddress ?? given?.BaseAddress
            ?? throw new ArgumentException($"There is no address to call: set {nameof(ApiClientOptions.BaseAddress)}.", nameof(options));
        ApiEndpoint endpoint = Accept(address, nameof(ApiClientOptions.BaseAddress), options);
        return address.AbsolutePath == "/" && basePath.Length > 0 ? new ApiEndpoint(new Uri(endpoint.Prefix + basePath), isAccepted: true) : endpoint;
    }

    /// <summary>One that the user gave: it is checked before anything is sent.</summary>
    public static ApiEndpoint Accept(Uri address, string name, ApiClientOptions options)
    {
        if (Problem(address) is { } problem)
        {
            throw new ArgumentException($"{name} {problem}.", nameof(options));
        }

        var endpoint = new ApiEndpoint(address, isAccepted: true);
        return endpoint.IsOpen && options.HasCredential && !options.AllowInsecureHttp
            ? throw new ArgumentException(
                $"A credential would travel unencrypted to '{address.Host}'. Use https, or set {nameof(ApiClientOptions.AllowInsecureHttp)}.",
                nameof(options))
            : endpoint;
    }

    /// <summary>A server of the document that the options say nothing of: credentials go there only if it is the same host.</summary>
    public ApiEndpoint At(Uri address) => new(address, Origin(address) == Origin(Address));

    /// <summary>The same host with another path in place of the document's own.</summary>
    public ApiEndpoint Beside(string path, string basePath)
    {
        string root = basePath.Length > 0 && Prefix.EndsWith(basePath, StringComparison.Ordinal) ? Prefix[..^basePath.Length] : Prefix;
        return new ApiEndpoint(new Uri(root + path), IsAccepted);
    }

    /// <summary>The address of a request without its query: what may be shown.</summary>
    public string Show(ApiRequest request) => Prefix + request.Path;

    /// <summary>The address of a request, which may have been written in one piece already.</summary>
    public string Join(ApiRequest request) => request.IsBelow(Prefix) ? request.Text : Prefix + request.Target;

    // None of the messages repeats the address: the parts that are refused may be secrets.
    public static string? Problem(Uri address) => address switch
    {
        { IsAbsoluteUri: false } => "must be absolute, as in https://host/path",
        _ when address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp => "must begin with https:// (or http://)",
        { UserInfo: not "" } => "must not hold user information; set Credential instead",
        _ when address.OriginalString.AsSpan().Contains('?') => "must not hold a query",
        _ when address.OriginalString.AsSpan().Contains('#') => "must not hold a fragment",
        _ => null,
    };

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
