using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The address a client asks unless its options say otherwise: the first server that is a whole http address.</summary>
internal static class ServerBinder
{
    private static readonly Regex Variable = ProsePattern.Create(@"\{([^{}]+)\}");

    public static string? FindBaseAddress(BindContext context)
    {
        IList<OpenApiServer> servers = context.Loaded.Document.Servers ?? [];
        for (int i = 0; i < servers.Count; i++)
        {
            if (Resolve(servers[i]) is not { } address)
                continue;
            if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
            {
                context.ReportUnsupported(
                    $"The server '{servers[i].Url}'",
                    "it is plain http, where anyone can read a token",
                    "The client refuses a credential there unless AllowInsecureHttp is set",
                    BindContext.Pointer("#/servers", i.ToString(CultureInfo.InvariantCulture), "url"));
            }

            return address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
        }

        return null;
    }

    private static Uri? Resolve(OpenApiServer server)
    {
        string url = Variable.Replace(server.Url ?? "", match => DefaultOf(server, match));
        return Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && IsHttp(address) && address.UserInfo.Length == 0 ? address : null;
    }

    private static bool IsHttp(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp;

    private static string DefaultOf(OpenApiServer server, Match variable)
        => server.Variables?.TryGetValue(variable.Groups[1].Value, out OpenApiServerVariable? declared) == true
            ? declared.Default ?? ""
            : variable.Value;
}
