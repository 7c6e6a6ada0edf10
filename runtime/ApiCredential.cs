using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime;

/// <summary>A secret, and how it travels. It shows itself by its kind and scheme only.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class ApiCredential
{
    private const string Authorization = "Authorization";
    private const string BasicKind = "Basic";

    private readonly string _kind;
    private readonly ApiKeyLocation _location;
    private readonly string _name;
    private readonly string _prefix;

    // A closure even for a fixed secret: a field holding it would be shown by every debugger and serializer.
    private readonly Func<TokenRequest, CancellationToken, ValueTask<string>> _provider;

    private ApiCredential(
        string kind,
        string scheme,
        ApiKeyLocation location,
        string name,
        string prefix,
        Func<TokenRequest, CancellationToken, ValueTask<string>> provider)
    {
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        (_kind, Scheme, _location, _name, _prefix, _provider) = (kind, scheme, location, name, prefix, provider);
    }

    /// <summary>The security scheme it satisfies, as the document names it: <c>bearerAuth</c>.</summary>
    public string Scheme { get; }

    internal bool IsInQuery => _location == ApiKeyLocation.Query;

    internal bool SurvivesRedirect => !IsInQuery && !_name.Equals(Authorization, StringComparison.OrdinalIgnoreCase);

    /// <summary>The kind and the scheme, as in <c>Bearer (bearerAuth)</c>; never the secret.</summary>
    public override string ToString() => $"{_kind} ({Scheme})";

    internal async ValueTask<string> GetSecretAsync(TokenRequest request, CancellationToken ct)
    {
        string? secret = await _provider(request, ct).ConfigureAwait(false);
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

    /// <summary>
    /// What must not be shown: the secret, and the password in one that is a name and a password; where that is none, the name is the key.
    /// </summary>
    internal string[] PartsOf(string secret)
    {
        if (_kind != BasicKind)
        {
            return [secret];
        }

        string pair = Encoding.UTF8.GetString(Convert.FromBase64String(secret));
        int colon = pair.IndexOf(':', StringComparison.Ordinal);
        string password = pair[(colon + 1)..];
        return password.Length >= Redaction.ShortestRedacted ? [secret, password] : [secret, pair[..colon]];
    }

    /// <summary>An address without this key.</summary>
    internal string RemoveFrom(string target) => QueryText.Without(target, Uri.EscapeDataString(_name));

    internal string AppendTo(string target, string secret)
    {
        char separator = target.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{target}{separator}{Uri.EscapeDataString(_name)}={Uri.EscapeDataString(secret)}";
    }

    /// <returns>The values that the header had before, to put them back.</returns>
    internal string[]? AddTo(HttpRequestHeaders headers, string secret)
    {
        string[]? before = headers.NonValidated.TryGetValues(_name, out HeaderStringValues present) ? [.. present] : null;
        // Cookies that are parameters of the operation stay beside this one.
        string[] cookies = _location == ApiKeyLocation.Cookie ? before ?? [] : [];
        Set(headers, [string.Join("; ", [.. cookies, _prefix + secret])]);
        return before;
    }

    internal void Set(HttpRequestHeaders headers, string[]? values)
    {
        headers.Remove(_name);
        if (values is not null)
        {
            headers.TryAddWithoutValidation(_name, values);
        }
    }
}
