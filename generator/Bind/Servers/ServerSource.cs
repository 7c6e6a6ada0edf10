using System.Globalization;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind.Servers;

/// <summary>A server where it stands in the document.</summary>
internal sealed record ServerSource(OpenApiServer Server, ServerUrl Url, string Pointer)
{
    public string Element => $"The server '{Server.Url}'";

    /// <summary>Whether it has an address that a client can be sent to.</summary>
    public bool IsAbsolute => Url is { Problem: null, IsRelative: false };

    /// <param name="pointer">The pointer of the list.</param>
    public static List<ServerSource> Of(IReadOnlyList<OpenApiServer>? servers, string pointer)
        => [.. (servers ?? [])
            .Select((server, i) => (server, place: BindContext.Pointer(pointer, i.ToString(CultureInfo.InvariantCulture))))
            .Where(static found => found.server is not null)
            .Select(static found => new ServerSource(found.server, ServerUrl.Parse(found.server), found.place))];
}
