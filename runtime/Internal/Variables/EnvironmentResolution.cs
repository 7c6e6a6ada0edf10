using System.Globalization;
using System.Text;

namespace Upstash.Workflow.Runtime.Internal.Variables;

/// <summary>
/// The order in which Upstash's TypeScript library looks for an address and a token, with one deviation: there a region or the
/// development mode overrides an explicit value, here it never does.
/// </summary>
internal sealed class EnvironmentResolution(ApiClientOptions options, Action<string> warn, Func<string, string?> read)
{
    private const string Scheme = "bearerAuth";
    private const int DefaultPort = 8080;

    private static readonly string[] Regions = ["US_EAST_1", "EU_CENTRAL_1"];

    // The development server's fixed and public token.
    private static readonly string DevelopmentToken =
        Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"UserID":"defaultUser","Password":"defaultPassword"}"""));

    public void Apply()
    {
        if (IsDevelopment())
        {
            UseDevelopmentServer();
        }
        else if (!options.HasExplicitBaseAddress || !options.HasCredential)
        {
            UseRegion();
            UseAddress("QSTASH_URL");
            UseToken("QSTASH_TOKEN");
            if (!options.HasCredential)
            {
                warn("There is no token: QSTASH_TOKEN is not set.");
            }
        }
    }

    private bool IsDevelopment() => Read("QSTASH_DEV")?.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "1" => true,
        null or "" or "FALSE" or "0" => false,
        _ => throw new ArgumentException("QSTASH_DEV must be 'true', '1', 'false', '0' or empty."),
    };

    private void UseDevelopmentServer()
    {
        if (options.HasExplicitBaseAddress || options.HasCredential)
        {
            warn("QSTASH_DEV is set, and so are an address or a token: those that are set explicitly are kept.");
        }

        if (!options.HasExplicitBaseAddress)
        {
            options.BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{DevelopmentPort()}"));
        }

        if (!options.HasCredential)
        {
            options.Credential = ApiCredential.Bearer(Scheme, DevelopmentToken);
        }
    }

    private int DevelopmentPort()
    {
        string? text = Read("QSTASH_DEV_PORT");
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= 65535)
        {
            return port;
        }

        if (text is not null)
        {
            warn($"QSTASH_DEV_PORT is no port number: {DefaultPort} is used.");
        }

        return DefaultPort;
    }

    private void UseRegion()
    {
        if (Read("QSTASH_REGION") is not { } text)
        {
            return;
        }

        string region = text.Trim().Replace('-', '_').ToUpperInvariant();
        if (!Regions.Contains(region))
        {
            warn($"QSTASH_REGION is none of {string.Join(", ", Regions)}: it is ignored.");
        }
        else if (Read($"{region}_QSTASH_URL") is null || Read($"{region}_QSTASH_TOKEN") is null)
        {
            warn($"QSTASH_REGION is ignored: {region}_QSTASH_URL and {region}_QSTASH_TOKEN must both be set.");
        }
        else
        {
            UseAddress($"{region}_QSTASH_URL");
            UseToken($"{region}_QSTASH_TOKEN");
        }
    }

    private void UseAddress(string variable)
    {
        if (!options.HasExplicitBaseAddress && Read(variable) is { } text)
        {
            options.BaseAddress = Uri.TryCreate(WithoutVersion(text), UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
                ? address
                : throw new ArgumentException($"{variable} is no absolute http or https address.");
        }
    }

    private void UseToken(string variable)
    {
        if (!options.HasCredential && Read(variable) is { } token)
        {
            options.Credential = Http.Secret.Problem(token) is { } problem
                ? throw new ArgumentException($"{variable} cannot be sent as a token: it {problem}. (It is not shown here.)")
                : ApiCredential.Bearer(Scheme, token);
        }
    }

    // Addresses of the publish API occur in the wild; the document's paths begin with the version themselves.
    private static string WithoutVersion(string address)
    {
        string text = address.Trim().TrimEnd('/');
        foreach (string suffix in (string[])["/publish", "/v2"])
        {
            text = text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length].TrimEnd('/') : text;
        }

        return text;
    }

    // Unset and empty are the same, as in the TypeScript library.
    private string? Read(string variable) => read(variable) is { Length: > 0 } value ? value : null;
}
