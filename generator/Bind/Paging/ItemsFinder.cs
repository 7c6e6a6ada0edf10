using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The list that is a page's items: the only one there is, or the only one with a usual name.</summary>
internal static class ItemsFinder
{
    public static ResponseMember? Find(IReadOnlyList<ResponseMember> members)
    {
        List<ResponseMember> outer = [.. members.Where(static member => member.Depth == 1 && member.Type is ListType)];
        List<ResponseMember> inner =
            [.. members.Where(static member => member.Depth == 2 && member.Type is ListType && PagingWords.Wrappers.Contains(member.ParentKey))];
        if (outer.Count + inner.Count == 1)
            return outer.Concat(inner).First();
        List<ResponseMember> usual = [.. (outer.Count > 0 ? outer : inner).Where(static member => PagingWords.Items.Contains(member.Key))];
        return usual.Count == 1 ? usual[0] : null;
    }
}
