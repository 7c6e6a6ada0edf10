using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>Whether the pages of an operation are still found as they were: no document says so in one place, so the clients are asked.</summary>
internal sealed class PagingComparer(Comparison comparison)
{
    private readonly Dictionary<string, PagingModel?> _old = Index(comparison.Accepted.Client), _new = Index(comparison.Present.Client);

    public void Compare(OperationSource old, OperationSource now)
    {
        PagingModel? before = Find(_old, old), after = Find(_new, now);
        if (before is null || before.GetType() == after?.GetType())
            return;
        string change = after is null ? $"{Words(before)} -> not paged" : $"{Words(before)} -> {Words(after)}";
        comparison.Changed(Descriptors.PagingBroken, new Place(old.Pointer, now.Pointer), change, after is null ? "Its further pages have to be asked for one by one." : "Cursors that were kept are of no use.");
    }

    private static Dictionary<string, PagingModel?> Index(ClientModel client)
        => client.Root.Operations.Concat(client.TagClients.SelectMany(static tag => tag.Operations))
            .GroupBy(static operation => operation.Documentation.Pointer, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First().Paging, StringComparer.Ordinal);

    private static PagingModel? Find(Dictionary<string, PagingModel?> index, OperationSource source) => index.TryGetValue(source.Pointer, out PagingModel? paging) ? paging : null;

    private static string Words(PagingModel paging) => paging switch
    {
        CursorPaging => "paged by a token",
        LastItemPaging => "paged by the last item",
        NumberedPaging => "paged by number",
        _ => "paged by address",
    };
}
