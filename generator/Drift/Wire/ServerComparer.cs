using Upstash.Workflow.Generator.Bind.Servers;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>Where the service is.</summary>
internal sealed class ServerComparer(Comparison comparison)
{
    public void Compare(IReadOnlyList<OpenApiServer>? old, IReadOnlyList<OpenApiServer>? now, Place place)
    {
        IReadOnlyList<OpenApiServer> before = old ?? [], after = now ?? [];
        List<int> gone = [.. Enumerable.Range(0, before.Count).Where(i => !after.Any(server => server.Url == before[i].Url))];
        List<int> added = [.. Enumerable.Range(0, after.Count).Where(i => !before.Any(server => server.Url == after[i].Url))];
        bool isSaid = gone.Count > 0;
        foreach (int i in gone)
            ReportGone(i, before, after, added, place);
        foreach (int i in added)
            comparison.Added(Descriptors.ServerAdded, place, i.ToString(System.Globalization.CultureInfo.InvariantCulture), $"server '{Excerpt.Of(after[i].Url ?? "")}' added", "");
        for (int i = 0; i < before.Count; i++)
            isSaid |= CompareVariables(i, before, after, place);
        if (!isSaid && Default(before) != Default(after))
            comparison.Changed(Descriptors.ServerChanged, place, $"default address '{Default(before)}' -> '{Default(after)}'", "Clients without a BaseAddress call the new one.");
    }

    private void ReportGone(int index, IReadOnlyList<OpenApiServer> before, IReadOnlyList<OpenApiServer> after, List<int> added, Place place)
    {
        string url = Excerpt.Of(before[index].Url ?? "");
        if (added.Remove(index))
            comparison.Changed(Descriptors.ServerChanged, place.Down(index, index).Down("url"), $"'{url}' -> '{Excerpt.Of(after[index].Url ?? "")}'", index == 0 ? "Clients without a BaseAddress call the new one." : "");
        else
            comparison.Removed(Descriptors.ServerChanged, place, index.ToString(System.Globalization.CultureInfo.InvariantCulture), $"server '{url}' removed", "It may be switched off.");
    }

    private bool CompareVariables(int index, IReadOnlyList<OpenApiServer> before, IReadOnlyList<OpenApiServer> after, Place place)
    {
        int match = after.ToList().FindIndex(server => server.Url == before[index].Url);
        if (match < 0)
            return false;
        bool isSaid = false;
        Place variables = place.Down(index, match).Down("variables");
        foreach (KeyValuePair<string, OpenApiServerVariable> entry in before[index].Variables?.AsEnumerable() ?? [])
        {
            if (after[match].Variables?.TryGetValue(entry.Key, out OpenApiServerVariable now) == true)
                isSaid |= CompareVariable(entry.Value, now, variables.Down(entry.Key));
        }

        return isSaid;
    }

    private bool CompareVariable(OpenApiServerVariable old, OpenApiServerVariable now, Place place)
    {
        bool isSaid = old.Default != now.Default;
        if (isSaid)
            comparison.Changed(Descriptors.ServerVariableChanged, place.Down("default"), $"default '{Excerpt.Of(old.Default ?? "none")}' -> '{Excerpt.Of(now.Default ?? "none")}'", "Clients that say nothing call another address.");
        string[] gone = [.. (old.Enum ?? []).Except(now.Enum ?? [])], added = [.. (now.Enum ?? []).Except(old.Enum ?? [])];
        if (gone.Length + added.Length > 0)
            comparison.Changed(Descriptors.ServerVariableChanged, place.Down("enum"), $"values{Words(" without", gone)}{Words(" with", added)}", gone.Length > 0 ? "Such an address may be switched off." : "");
        return isSaid;
    }

    private static string Words(string word, string[] values) => values.Length == 0 ? "" : $"{word} {string.Join(", ", values.Select(static value => $"'{Excerpt.Of(value)}'"))}";

    /// <summary>The address in effect, its variables at their defaults.</summary>
    private static string Default(IReadOnlyList<OpenApiServer> servers)
        => servers.Count == 0 ? "none" : Excerpt.Of(ServerUrl.Parse(servers[0]) is { Address: { } address } ? ServerUrl.Show(address) : servers[0].Url ?? "none");
}
