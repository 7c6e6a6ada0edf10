using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The query objects, and the pairs that some of their members are made of.</summary>
internal static class SurfaceQueries
{
    public static IEnumerable<SurfaceMember> Of(ClientModel client) => client.Queries.SelectMany(Of);

    private static IEnumerable<SurfaceMember> Of(QueryModel query)
    {
        yield return new SurfaceMember(query.Name, "", SurfaceType.Named("query"), query.Documentation.Pointer);
        foreach (ParameterModel parameter in query.Parameters)
        {
            yield return new SurfaceMember(query.Name, parameter.Name, SurfaceTypes.Of(parameter.Type, !parameter.IsRequired), parameter.Documentation.Pointer)
            {
                IsRequired = parameter.IsRequired,
                IsOnlySet = true,
            };
        }

        foreach (SurfaceMember member in query.Pairs.SelectMany(OfPair))
            yield return member;
    }

    private static IEnumerable<SurfaceMember> OfPair(PairModel pair)
    {
        string pointer = pair.Documentation.Pointer;
        SurfaceParameter[] parts = [.. new[] { pair.First, pair.Second }.Select(static member => new SurfaceParameter(member.WireName, TypeOf(member), IsRequired: true))];
        yield return new SurfaceMember(pair.Name, "", SurfaceType.Named("pair"), pointer) { Parameters = parts };
        yield return new SurfaceMember(pair.Name, pair.First.Name, TypeOf(pair.First), pointer);
        yield return new SurfaceMember(pair.Name, pair.Second.Name, TypeOf(pair.Second), pointer);
    }

    private static SurfaceType TypeOf(PairMember member) => SurfaceTypes.Of(PrimitiveType.Of(member.Kind));
}
