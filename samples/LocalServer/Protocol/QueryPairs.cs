using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Upstash.Workflow.LocalServer.Protocol;

/// <summary>The decoded pairs of a query string in the order they came, less the token.</summary>
internal static class QueryPairs
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(HttpRequest request)
    {
        List<KeyValuePair<string, string>> pairs = [];
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            string name = pair.DecodeName().ToString();
            if (name != TokenCheck.QueryParameter)
            {
                pairs.Add(new(name, pair.DecodeValue().ToString()));
            }
        }

        return pairs;
    }
}
