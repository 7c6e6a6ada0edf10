using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary><c>host</c>, <c>basePath</c> and <c>schemes</c> as <c>servers</c>.</summary>
internal static class SwaggerServers
{
    /// <summary>Null where the document names neither host nor path.</summary>
    public static SpecSequence? Of(SpecMapping root)
    {
        SpecScalar? host = root["host"] as SpecScalar, basePath = root["basePath"] as SpecScalar;
        if ((host ?? basePath) is not { } place)
            return null;
        string path = (basePath?.Text ?? "").TrimEnd('/');
        if (host is not { Text.Length: > 0 })
            return path.Length == 0 ? null : List(place, [path]);
        string[] schemes = [.. SwaggerNodes.Texts(root["schemes"]).Where(static scheme => scheme is "http" or "https")];
        // Without a word about it, the one that is safe.
        return List(place, (schemes.Length == 0 ? ["https"] : schemes).Select(scheme => $"{scheme}://{host.Text}{(path.Length == 0 || path[0] == '/' ? path : "/" + path)}"));
    }

    private static SpecSequence List(SpecNode place, IEnumerable<string> addresses)
        => new(place.Span, [.. addresses.Select(address => SwaggerNodes.Mapping(place, SwaggerNodes.Entry("url", SwaggerNodes.Text(address, place))))]);
}
