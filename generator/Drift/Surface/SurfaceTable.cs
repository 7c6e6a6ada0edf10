using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>All that callers of a client can name, by name: made of the model that the client is printed from, so that the two cannot disagree.</summary>
internal sealed class SurfaceTable
{
    private readonly Dictionary<string, SurfaceMember> _members = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, SurfaceMember> Members => _members;

    public static SurfaceTable Of(ClientModel client)
    {
        var table = new SurfaceTable();
        IEnumerable<SurfaceMember> members = SurfaceModels.Of(client).Concat(SurfaceClients.Of(client)).Concat(SurfaceQueries.Of(client));
        foreach (SurfaceMember member in members)
            table._members[member.Key] = member;
        return table;
    }

    public SurfaceMember? Find(string key) => _members.TryGetValue(key, out SurfaceMember member) ? member : null;
}
