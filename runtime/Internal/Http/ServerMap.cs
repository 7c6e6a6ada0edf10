using System.Collections.Concurrent;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Where operations go: to the base address, or to the servers that the document names for them.</summary>
internal sealed class ServerMap
{
    private readonly ApiEndpoint _base;
    private readonly Dictionary<string, ApiEndpoint> _accepted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ApiServer, ApiEndpoint> _known = new();
    private readonly bool _allowsInsecureHttp;

    private ServerMap(ApiEndpoint endpoint, ApiClientOptions options)
    {
        _base = endpoint;
        _allowsInsecureHttp = options.AllowInsecureHttp;
        foreach ((Uri server, Uri address) in options.Servers)
        {
            _accepted[Key(server)] = ApiEndpoint.Accept(address, $"The address given to {nameof(ApiClientOptions.UseServer)}", options);
        }
    }

    public static ServerMap Create(ApiClientOptions options, HttpClient? given, string basePath) =>
        new(ApiEndpoint.Create(options, given, basePath), options);

    public ApiEndpoint Find(ApiOperation operation) => operation.Server is { } server
        ? _known.GetOrAdd(server, static (wanted, map) => map.Resolve(wanted), this)
        : _base;

    /// <summary>Keeps credentials from hosts that nobody accepted, and from a connection that anybody can read.</summary>
    /// <exception cref="InvalidOperationException">They must not go there, and the operation does not go without.</exception>
    public CredentialUse[] Guard(ApiOperation operation, CredentialUse[] uses)
    {
        ApiEndpoint endpoint = Find(operation);
        bool isSafe = endpoint.IsAccepted && (!endpoint.IsOpen || _allowsInsecureHttp);
        if (uses.Length == 0 || isSafe)
        {
            return uses;
        }

        string address = Key(endpoint.Address);
        return CredentialChoice.AllowsAnonymous(operation) ? [] : throw new InvalidOperationException(endpoint.IsAccepted
            ? $"{operation.Name} would send a credential unencrypted to '{address}'. Set {nameof(ApiClientOptions.AllowInsecureHttp)} to allow it."
            : $"{operation.Name} goes to '{address}', which is not the client's address: credentials are not sent there unless the options accept it. "
                + $"Call {nameof(ApiClientOptions.UseServer)} with this address on the client's options.");
    }

    private ApiEndpoint Resolve(ApiServer server)
    {
        if (server.Address is not { } address)
        {
            return _base.Beside(server.Path, server.BasePath);
        }

        return _accepted.TryGetValue(Key(address), out ApiEndpoint? accepted) ? accepted : _base.At(address);
    }

    private static string Key(Uri address) => address.GetLeftPart(UriPartial.Path).TrimEnd('/');
}
