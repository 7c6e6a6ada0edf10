using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>An operation that gives a list: everything that may say how its pages follow each other.</summary>
/// <param name="List">The member with the items; null when the response is the list.</param>
internal sealed record PagedOperation(
    OperationSource Source,
    IReadOnlyList<ParameterSource> Declared,
    IReadOnlyList<ParameterModel> Query,
    IReadOnlyList<ResponseMember> Members,
    ResponseMember? List,
    ListType Type)
{
    public PagedItems Items => new(List?.Names ?? EquatableArray<string>.Empty, Type.Item, Type.ItemIsNullable);

    /// <summary>The one member that is called like this, the outermost when there are several; null when that is not clear.</summary>
    public ResponseMember? Find(HashSet<string> keys, Func<ResponseMember, bool> fits)
        => Outermost(Members.Where(member => keys.Contains(member.Key) && fits(member)));

    public ResponseMember? HasMore => Find(PagingWords.HasMore, static member => member.Is(PrimitiveKind.Boolean));

    public OpenApiSchema? SchemaOf(ParameterModel parameter)
        => Declared.FirstOrDefault(source => source.In == ParameterLocation.Query && source.Name == parameter.WireName)?.Parameter.Schema is { } schema
            ? schema.Resolved
            : null;

    public static ResponseMember? Outermost(IEnumerable<ResponseMember> members)
    {
        IGrouping<int, ResponseMember>? outermost = members.GroupBy(static member => member.Depth).OrderBy(static level => level.Key).FirstOrDefault();
        return outermost?.Count() == 1 ? outermost.First() : null;
    }
}
