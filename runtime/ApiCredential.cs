using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime;

/// <summary>A secret, and how it travels. It shows itself by its kind and scheme only.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ApiCredential
{
    private const string Authorization = "Authorization";

    private readonly string _kind;
    private readonly ApiKeyLocation _location;
    private readonly string _name;
    private readonly string _prefix;

    // A closure even for a fixed secret: a field holding it would be shown by every debugger and serializer.
    private readonly Func<CancellationToken, ValueTask<string>> _provider;

    private ApiCredential(
        string kind, string scheme, ApiKeyLocation location, string name, string prefix, Func<CancellationToken, ValueTask<string>> provider)
    {
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        ArgumentNullException.ThrowIfNull(provider);
        (_kind, Scheme, _location, _name, _prefix, _provider) = (kind, scheme, location, name, prefix, provider);
    }

    /// <summary>The security scheme it satisfies, as the document names it: <c>bearerAuth</c>.</summary>
    public string Scheme { get; }

    internal bool IsInQuery => _location == ApiKeyLocation.Query;

    /// <summary>A token in the <c>Authorization</c> header.</summary>
    /// <param name="scheme">The key in the document's <c>securitySchemes</c>.</param>
    /// <param name="token">The token: ASCII without control characters and surrounding white space.</param>
    /// <exception cref="ArgumentException">The token cannot be sent. The message does not repeat it.</exception>
    public static ApiCredential Bearer(string scheme, string token) =>
        Bearer(scheme, Fixed(Secret.Check(token, nameof(token))));

    /// <summary>A token in the <c>Authorization</c> header, asked for before each attempt.</summary>
    /// <param name="scheme">The key in the document's <c>securitySchemes</c>.</param>
    /// <param name="provider">Gives the token; called for every attempt, so it should keep what is still valid.</param>
    public static ApiCredential Bearer(string scheme, Func<CancellationToken, ValueTask<string>> provider) =>
        new("Bearer", scheme, ApiKeyLocation.Header, Authorization, "Bearer ", provider);

    /// <summary>An API key in a header, the query or a cookie.</summary>
    /// <param name="scheme">The key in the document's <c>securitySchemes</c>.</param>
    /// <param name="location">Where the key travels.</param>
    /// <param name="name">The name of the header, query parameter or cookie.</param>
    /// <param name="key">The API key: ASCII without control characters and surrounding white space.</param>
    /// <exception cref="ArgumentException">The name or the key cannot be sent. The message does not repeat the key.</exception>
    public static ApiCredential ApiKey(string scheme, ApiKeyLocation location, string name, string key)
    {
        Secret.Check(key, nameof(key));
        return ApiKey(scheme, location, name, Fixed(location == ApiKeyLocation.Cookie ? Secret.CheckCookie(key, nameof(key)) : key));
    }

    /// <summary>An API key in a header, the query or a cookie, asked for before each attempt.</summary>
    /// <param name="scheme">The key in the document's <c>securitySchemes</c>.</param>
    /// <param name="location">Where the key travels.</param>
    /// <param name="name">The name of the header, query parameter or cookie.</param>
    /// <param name="provider">Gives the key; called for every attempt, so it should keep what is still valid.</param>
    /// <exception cref="ArgumentException">The name cannot be sent.</exception>
    public static ApiCredential ApiKey(string scheme, ApiKeyLocation location, string name, Func<CancellationToken, ValueTask<string>> provider)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return location switch
        {
            ApiKeyLocation.Query => new ApiCredential("API key", scheme, location, name, "", provider),
            ApiKeyLocation.Header => new ApiCredential("API key", scheme, location, HeaderText.CheckName(name, nameof(name)), "", provider),
            ApiKeyLocation.Cookie =>
                new ApiCredential("API key", scheme, location, "Cookie", HeaderText.CheckName(name, nameof(name)) + "=", provider),
            _ => throw new ArgumentOutOfRangeException(nameof(location)),
        };
    }

    /// <summary>A user name and a password in the <c>Authorization</c> header.</summary>
    /// <param name="scheme">The key in the document's <c>securitySchemes</c>.</param>
    /// <param name="userName">The user name, without a colon.</param>
    /// <param name="password">The password; may be empty, as some services put a key in the user name.</param>
    /// <exception cref="ArgumentException">The name or the password cannot be sent. The message does not repeat them.</exception>
    public static ApiCredential Basic(string scheme, string userName, string password)
    {
        ArgumentNullException.ThrowIfNull(userName);
        ArgumentNullException.ThrowIfNull(password);
        if (userName.Contains(':', StringComparison.Ordinal) || userName.Any(char.IsControl))
        {
            throw new ArgumentException("The user name holds a colon or a control character.", nameof(userName));
        }

        if (password.Any(char.IsControl))
        {
            throw new ArgumentException("The password holds a control character.", nameof(password));
        }

        string pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{password}"));
        return new ApiCredential("Basic", scheme, ApiKeyLocation.Header, Authorization, "Basic ", Fixed(Secret.Check(pair, nameof(password))));
    }

    /// <summary>The kind and the scheme, as in <c>Bearer (bearerAuth)</c>; never the secret.</summary>
    public override string ToString() => $"{_kind} ({Scheme})";

    internal async ValueTask<string> GetSecretAsync(CancellationToken ct)
    {
        string? secret = await _provider(ct).ConfigureAwait(false);
        if (Secret.Problem(secret) is { } problem)
        {
            throw new InvalidOperationException($"The provider of the credential {this} gave a value that cannot be sent: it {problem}.");
        }

        if (_location == ApiKeyLocation.Cookie && Secret.CookieProblem(secret!) is { } cookieProblem)
        {
            throw new InvalidOperationException($"The provider of the credential {this} gave a value that cannot be sent: it {cookieProblem}.");
        }

        return secret!;
    }

    // The address of a next page may hold the key that the page before was asked for with.
    internal string RemoveFrom(string target) => QueryText.Without(target, Uri.EscapeDataString(_name));

    internal string AppendTo(string target, string secret)
    {
        char separator = target.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{target}{separator}{Uri.EscapeDataString(_name)}={Uri.EscapeDataString(secret)}";
    }

    internal void AddTo(HttpRequestHeaders headers, string secret)
    {
        // Cookies that are parameters of the operation stay beside this one.
        string[] cookies = _location == ApiKeyLocation.Cookie && headers.TryGetValues(_name, out IEnumerable<string>? present) ? [.. present] : [];
        headers.Remove(_name);
        headers.TryAddWithoutValidation(_name, string.Join("; ", [.. cookies, _prefix + secret]));
    }

    private static Func<CancellationToken, ValueTask<string>> Fixed(string secret) => _ => ValueTask.FromResult(secret);
}
