using Peers.NSwagSystemText;

namespace Upstash.Workflow.Benchmarks;

internal static class QueryByNSwag
{
    private static readonly NSwagClient Client = new(new HttpClient());

    public static string Build() => Client.BuildQuery();
}
