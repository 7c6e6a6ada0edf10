using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>What the document says of itself.</summary>
internal sealed class InfoComparer(Comparison comparison)
{
    private static readonly Place Info = new("#/info", "#/info");

    public void Compare()
    {
        (OpenApiInfo? old, OpenApiInfo? now) = (comparison.Accepted.Loaded.Document.Info, comparison.Present.Loaded.Document.Info);
        if (old?.Version != now?.Version)
            comparison.Changed(Descriptors.ApiVersionChanged, Info.Down("version"), $"version '{Excerpt.Of(old?.Version ?? "none")}' -> '{Excerpt.Of(now?.Version ?? "none")}'", "");
        (string before, string after) = (comparison.Accepted.Client.Root.Name, comparison.Present.Client.Root.Name);
        if (before != after)
            ReportRenamed(before, after);
        CompareVersion();
    }

    private void ReportRenamed(string before, string after)
    {
        Place title = Info.Down("title");
        comparison.Add(new Draft(Descriptors.ClientRenamed, title.Old, title.New, title.New, $"the client is named '{before}' -> '{after}', by the title", "", Role.None)
        {
            // The classes of credentials and servers are called after the client.
            Scopes = [new Place("#/components/securitySchemes", "#/components/securitySchemes"), new Place("#/servers", "#/servers")],
        });
    }

    /// <summary>The third number is for corrections of the specification's text.</summary>
    private void CompareVersion()
    {
        (string key, string before) = VersionOf(comparison.Accepted.Loaded.Root);
        (string other, string after) = VersionOf(comparison.Present.Loaded.Root);
        if (MajorMinor(before) != MajorMinor(after))
            comparison.Changed(Descriptors.VersionChanged, new Place($"#/{key}", $"#/{other}"), $"{key} {Excerpt.Of(before)} -> {other} {Excerpt.Of(after)}", "Keywords may mean something else.");
    }

    private static (string Key, string Text) VersionOf(SpecMapping root)
        => root["openapi"] is SpecScalar { Text: var text } ? ("openapi", text) : ("swagger", (root["swagger"] as SpecScalar)?.Text ?? "");

    private static string MajorMinor(string version) => string.Join(".", version.Split('.').Take(2));
}
