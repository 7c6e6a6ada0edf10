namespace Upstash.Workflow.Benchmarks.Payloads;

/// <summary>Headers as the service reports them: a list of values for each name.</summary>
internal static class HeaderMaps
{
    public static Dictionary<string, List<string>> OfRequest(Dice dice)
    {
        var headers = new Dictionary<string, List<string>>
        {
            ["Content-Type"] = ["application/json"],
            ["Upstash-Workflow-Runid"] = [dice.Id("wfr_", 20)],
            ["Upstash-Workflow-Sdk-Version"] = ["1"],
            ["Upstash-Feature-Set"] = ["LazyFetch,InitialBody,WF_NoDelete"],
            ["User-Agent"] = ["Upstash-Workflow/0.2"],
        };
        if (dice.OneIn(3))
            headers["Authorization"] = ["Bearer " + dice.Id("", 40)];
        return headers;
    }

    public static Dictionary<string, List<string>> OfResponse(Dice dice)
    {
        var headers = new Dictionary<string, List<string>>
        {
            ["Content-Type"] = ["application/json; charset=utf-8"],
            ["Date"] = ["Tue, 04 Nov 2025 10:" + dice.From(10, 60) + ":" + dice.From(10, 60) + " GMT"],
            ["Server"] = ["cloudflare"],
            ["Cf-Ray"] = [dice.Id("", 16) + "-FRA"],
        };
        if (dice.OneIn(2))
            headers["Set-Cookie"] = [dice.Id("a=", 24), dice.Id("b=", 12)];
        headers["Vary"] = ["Accept-Encoding"];
        return headers;
    }
}
