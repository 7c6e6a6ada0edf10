using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The headers that an operation's answers declare, each once: the first declaration decides.</summary>
internal static class DeclaredHeaders
{
    /// <summary>Those of its successes.</summary>
    public static IReadOnlyList<DeclaredHeader> Find(OperationSource source, PagingModel? paging, BindContext context)
    {
        List<DeclaredHeader> found = Find(source, SuccessBinder.Successes(source.Operation.Responses), context);

        // Who follows the pages has no use for the addresses.
        bool isOnlyPaging = paging is AddressPaging { Next: null } && found.TrueForAll(static header => header.Name.Equals("Link", StringComparison.OrdinalIgnoreCase));
        return isOnlyPaging ? [] : found;
    }

    /// <summary>Those of some of its answers.</summary>
    public static List<DeclaredHeader> Find(OperationSource source, IEnumerable<KeyValuePair<string, OpenApiResponse>> responses, BindContext context)
    {
        var found = new List<DeclaredHeader>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (DeclaredHeader header in responses.SelectMany(entry => HeadersOf(source, entry.Key, entry.Value)))
        {
            if (IsForOthers(header.Name) || !known.Add(header.Name))
                continue;
            if (HeaderName.IsValid(header.Name))
                found.Add(header);
            else
                context.ReportUnsupported($"A response header of {source.Element}", "its name cannot stand in a header", "It is left out", header.Pointer);
        }

        return found;
    }

    /// <summary>OpenAPI says to ignore <c>Content-Type</c>; CORS is between a service and a browser.</summary>
    private static bool IsForOthers(string name)
        => name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<DeclaredHeader> HeadersOf(OperationSource source, string key, OpenApiResponse response)
    {
        string pointer = response.Reference ?? BindContext.Pointer(source.Pointer, "responses", key);
        foreach (KeyValuePair<string, OpenApiHeader> entry in response.Headers?.AsEnumerable() ?? [])
            yield return new DeclaredHeader(entry.Key, entry.Value, entry.Value.Reference ?? BindContext.Pointer(pointer, "headers", entry.Key));
    }
}
