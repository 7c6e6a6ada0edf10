using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads options from a configuration: by hand, as binding by reflection is not for applications that are trimmed. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiConfiguration
{
    private readonly ConfigurationReader _reader;

    /// <summary>Creates a reader.</summary>
    /// <param name="path">Where the values stand, for messages; empty at the root.</param>
    /// <param name="read">Gives the text of a key such as <c>Credentials:ApiKey</c>; <see langword="null"/>: there is none.</param>
    public ApiConfiguration(string path, Func<string, string?> read) => _reader = new ConfigurationReader(path, read);

    /// <summary>Sets what the configuration has; the rest stays.</summary>
    /// <param name="options">The options.</param>
    /// <param name="credentials">What the configuration has of credentials; <see langword="null"/> for what it has not.</param>
    /// <exception cref="ArgumentException">A value cannot be used. The message names the key, and the value unless it may be a secret.</exception>
    public void ApplyTo(ApiClientOptions options, params ApiCredential?[] credentials)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(credentials);
        _reader.Apply(nameof(options.BaseAddress), ConfigurationValues.Address, value => options.BaseAddress = value);
        _reader.Apply(nameof(options.Timeout), ConfigurationValues.Time, value => options.Timeout = value);
        _reader.Apply(nameof(options.TotalTimeout), ConfigurationValues.Time, value => options.TotalTimeout = value);
        _reader.Apply(nameof(options.MaxResponseBytes), ConfigurationValues.Number<long>, value => options.MaxResponseBytes = value);
        _reader.Apply(nameof(options.MaxPages), ConfigurationValues.Number<int>, value => options.MaxPages = value);
        _reader.Apply(nameof(options.ValidateRequests), ConfigurationValues.Boolean, value => options.ValidateRequests = value);
        _reader.Apply(nameof(options.AllowInsecureHttp), ConfigurationValues.Boolean, value => options.AllowInsecureHttp = value);
        _reader.Apply(nameof(options.LeaveCredentialToHandlers), ConfigurationValues.Boolean, value => options.LeaveCredentialToHandlers = value);
        ApplyServers(options);
        ApplyCredentials(options, [.. credentials.OfType<ApiCredential>()]);
    }

    /// <summary>The credential of a token or key.</summary>
    /// <param name="key">The key, as in <c>Token</c>.</param>
    /// <param name="create">Creates it.</param>
    /// <returns>The credential; <see langword="null"/> when the configuration has none.</returns>
    /// <exception cref="ArgumentException">It cannot be sent. The message names the key only.</exception>
    public ApiCredential? Credential(string key, Func<string, ApiCredential> create) =>
        _reader.Secret(key) is { } secret ? _reader.Check(key, () => create(secret)) : null;

    /// <summary>The credential of a user name and a password.</summary>
    /// <param name="key">Where <c>UserName</c> and <c>Password</c> stand, as in <c>Credentials:Basic</c>.</param>
    /// <param name="create">Creates it.</param>
    /// <returns>The credential; <see langword="null"/> when the configuration has no user name.</returns>
    /// <exception cref="ArgumentException">It cannot be sent. The message names the key only.</exception>
    public ApiCredential? Credential(string key, Func<string, string, ApiCredential> create) =>
        _reader.Secret(key + ":UserName") is { } userName
            ? _reader.Check(key, () => create(userName, _reader.Secret(key + ":Password") ?? ""))
            : null;

    // One of them is Credential, so that code that sets it takes its place; those of the same scheme are replaced.
    private void ApplyCredentials(ApiClientOptions options, ApiCredential[] credentials)
    {
        if (credentials.GroupBy(credential => credential.Scheme, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The configuration {_reader.Place} has two credentials for the scheme '{twice.Key}': Token and one below Credentials. Keep one.");
        }

        foreach (ApiCredential credential in credentials)
        {
            if (options.Credential is null || options.Credential.Scheme == credential.Scheme)
            {
                options.Credential = credential;
                continue;
            }

            foreach (ApiCredential same in options.Credentials.Where(other => other.Scheme == credential.Scheme).ToArray())
            {
                options.Credentials.Remove(same);
            }

            options.Credentials.Add(credential);
        }
    }

    // A list, as a server's address cannot be a key: a colon divides keys.
    private void ApplyServers(ApiClientOptions options)
    {
        for (int i = 0; _reader.Has($"Servers:{i}:Server"); i++)
        {
            Uri? address = null;
            _reader.Apply($"Servers:{i}:Address", ConfigurationValues.Address, value => address = value);
            _reader.Apply($"Servers:{i}:Server", ConfigurationValues.Address, value => options.UseServer(value, address));
        }
    }
}
