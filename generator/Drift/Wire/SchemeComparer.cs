using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The ways to authenticate.</summary>
internal sealed class SchemeComparer(Comparison comparison)
{
    private static readonly Place Container = new("#/components/securitySchemes", "#/components/securitySchemes");

    private static readonly string[] Keywords = ["type", "scheme", "in", "name", "openIdConnectUrl"];

    public void Compare()
    {
        ElementMap<OpenApiSecurityScheme>? old = comparison.Accepted.Loaded.Document.Components?.SecuritySchemes, now = comparison.Present.Loaded.Document.Components?.SecuritySchemes;
        foreach (KeyValuePair<string, OpenApiSecurityScheme> entry in old?.AsEnumerable() ?? [])
        {
            if (now is not null && now.TryGetValue(entry.Key, out OpenApiSecurityScheme after))
                Compare(entry.Value, after, Container.Down(entry.Key));
            else
                comparison.Removed(Descriptors.SchemeRemoved, Container, entry.Key, "removed", "Such credentials may be refused.");
        }

        foreach (string key in (now?.Keys ?? []).Where(key => old?.ContainsKey(key) != true))
            comparison.Added(Descriptors.SecurityAdded, Container, key, "added", "");
    }

    private void Compare(OpenApiSecurityScheme old, OpenApiSecurityScheme now, Place place)
    {
        foreach (string keyword in Keywords)
        {
            string before = Text(old, keyword), after = Text(now, keyword);
            if (before != after)
                Report(place.Down(keyword), $"{keyword} '{Excerpt.Of(before)}' -> '{Excerpt.Of(after)}'");
        }

        SpecNode? flows = old.Node["flows"], others = now.Node["flows"];
        if (!NodeEquality.Same(flows, others))
            CompareFlows(flows, others, place.Down("flows"));
        Deprecations.Compare(comparison, old.Deprecated, now.Deprecated, place, Descriptors.OperationDeprecated);
    }

    private void CompareFlows(SpecNode? old, SpecNode? now, Place place)
    {
        foreach (string flow in KeysOf(old).Union(KeysOf(now)))
        {
            SpecMapping? before = (old as SpecMapping)?[flow] as SpecMapping, after = (now as SpecMapping)?[flow] as SpecMapping;
            if (before is null)
                comparison.Added(Descriptors.SecurityAdded, place, flow, $"flow '{Excerpt.Of(flow)}' added", "");
            else if (after is null)
                comparison.Removed(Descriptors.SchemeChanged, place, flow, $"flow '{Excerpt.Of(flow)}' removed", "Tokens can no longer be obtained so.");
            else
                CompareFlow(before, after, place.Down(flow));
        }
    }

    private void CompareFlow(SpecMapping old, SpecMapping now, Place place)
    {
        foreach (string url in new[] { "authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl" })
        {
            string before = Text(old[url]), after = Text(now[url]);
            if (before != after)
                Report(place.Down(url), $"{url} '{Excerpt.Of(before)}' -> '{Excerpt.Of(after)}'");
        }

        string[] gone = [.. KeysOf(old["scopes"]).Except(KeysOf(now["scopes"]))], added = [.. KeysOf(now["scopes"]).Except(KeysOf(old["scopes"]))];
        foreach (string scope in gone)
            comparison.Removed(Descriptors.SchemeChanged, place.Down("scopes"), scope, $"scope '{Excerpt.Of(scope)}' removed", "It is refused where a token is obtained.");
        foreach (string scope in added)
            comparison.Added(Descriptors.SecurityAdded, place.Down("scopes"), scope, $"scope '{Excerpt.Of(scope)}' added", "");
    }

    private void Report(Place place, string change) => comparison.Changed(Descriptors.SchemeChanged, place, change, "Shipped clients authenticate as before, which may be refused.");

    private static IEnumerable<string> KeysOf(SpecNode? node) => (node as SpecMapping)?.Entries.Select(static entry => entry.Key) ?? [];

    private static string Text(OpenApiSecurityScheme scheme, string keyword)
        => keyword == "scheme" ? Text(scheme.Node[keyword]).ToLowerInvariant() : Text(scheme.Node[keyword]);

    private static string Text(SpecNode? node) => (node as SpecScalar)?.Text ?? "none";
}
