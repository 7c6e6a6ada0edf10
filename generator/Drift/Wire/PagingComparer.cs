using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>Whether the pages of an operation are still found as they were: no document says so in one place, so the clients are asked.</summary>
internal sealed class PagingComparer(Comparison comparison)
{
    private readonly Dictionary<string, OperationModel> _old = Index(comparison.Accepted.Client), _new = Index(comparison.Present.Client);

    public void Compare(OperationSource old, OperationSource now)
    {
        PagingModel? before = Find(_old, old)?.Paging, after = Find(_new, now)?.Paging;
        if (before?.GetType() == after?.GetType())
            return;
        string felt = before is null ? $"'{Find(_new, now)!.MethodName}' gets one of them."
            : after is null ? "Its further pages have to be asked for one by one."
            : "Cursors that were kept are of no use.";
        comparison.Changed(Descriptors.PagingChanged, new Place(old.Pointer, now.Pointer), $"{Words(before)} -> {Words(after)}", felt);
    }

    private static Dictionary<string, OperationModel> Index(ClientModel client)
        => client.Root.Operations.Concat(client.TagClients.SelectMany(static tag => tag.Operations))
            .GroupBy(static operation => operation.Documentation.Pointer, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);

    private static OperationModel? Find(Dictionary<string, OperationModel> index, OperationSource source) => index.TryGetValue(source.Pointer, out OperationModel operation) ? operation : null;

    private static string Words(PagingModel? paging) => paging switch
    {
        null => "not paged",
        CursorPaging => "paged by a token",
        LastItemPaging => "paged by the last item",
        NumberedPaging => "paged by number",
        _ => "paged by address",
    };
}
