using System.Text;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime;

/// <content>How credentials are made.</content>
public sealed partial class ApiCredential
{
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
        new("Bearer", scheme, ApiKeyLocation.Header, Authorization, "Bearer ", Unasked(provider));

    /// <summary>A token in the <c>Authorization</c> header, asked for before each attempt with the scopes that the operation needs.</summary>
    /// <param name="scheme">The key in the document's <c>securitySchemes</c>.</param>
    /// <param name="provider">Gives the token; called for every attempt, so it should keep what is still valid.</param>
    public static ApiCredential Bearer(string scheme, Func<TokenRequest, CancellationToken, ValueTask<string>> provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return new("Bearer", scheme, ApiKeyLocation.Header, Authorization, "Bearer ", provider);
    }

    /// <summary>A secret after another word than <c>Bearer</c>: <c>Authorization: Token …</c>.</summary>
    /// <param name="scheme">The key in the document's <c>securitySchemes</c>.</param>
    /// <param name="word">What stands before the secret, as in <c>Token</c>.</param>
    /// <param name="secret">The secret: ASCII without control characters and surrounding white space.</param>
    /// <exception cref="ArgumentException">The word or the secret cannot be sent. The message does not repeat the secret.</exception>
    public static ApiCredential Http(string scheme, string word, string secret) =>
        Http(scheme, word, Fixed(Secret.Check(secret, nameof(secret))));

    /// <summary>A secret after another word than <c>Bearer</c>, asked for before each attempt.</summary>
    /// <param name="scheme">The key in the document's <c>securitySchemes</c>.</param>
    /// <param name="word">What stands before the secret, as in <c>Token</c>.</param>
    /// <param name="provider">Gives the secret; called for every attempt, so it should keep what is still valid.</param>
    /// <exception cref="ArgumentException">The word cannot be sent.</exception>
    public static ApiCredential Http(string scheme, string word, Func<CancellationToken, ValueTask<string>> provider)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        return new("HTTP", scheme, ApiKeyLocation.Header, Authorization, HeaderText.CheckName(word, nameof(word)) + " ", Unasked(provider));
    }

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
            ApiKeyLocation.Query => new ApiCredential("API key", scheme, location, name, "", Unasked(provider)),
            ApiKeyLocation.Header => new ApiCredential("API key", scheme, location, HeaderText.CheckName(name, nameof(name)), "", Unasked(provider)),
            ApiKeyLocation.Cookie =>
                new ApiCredential("API key", scheme, location, "Cookie", HeaderText.CheckName(name, nameof(name)) + "=", Unasked(provider)),
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
        return new ApiCredential(BasicKind, scheme, ApiKeyLocation.Header, Authorization, "Basic ", Unasked(Fixed(Secret.Check(pair, nameof(password)))));
    }

    private static Func<CancellationToken, ValueTask<string>> Fixed(string secret) => _ => ValueTask.FromResult(secret);

    // A provider that does not care what for.
    private static Func<TokenRequest, CancellationToken, ValueTask<string>> Unasked(Func<CancellationToken, ValueTask<string>> provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return (_, ct) => provider(ct);
    }
}
