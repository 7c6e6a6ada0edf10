using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>How the pages of an operation follow each other.</summary>
/// <param name="MethodName">The method that pages, <c>ListWorkflowRunLogsAsync</c>.</param>
/// <param name="Items">Where a page's items are.</param>
internal abstract record PagingModel(string MethodName, PagedItems Items);

/// <summary>The response's cursor goes into the query of the next call.</summary>
/// <param name="Next">The response's member with the cursor.</param>
/// <param name="HasMore">The member that ends the list when it is false, whatever the cursor says; null when there is none.</param>
internal sealed record CursorPaging(string MethodName, PagedItems Items, PagingParameter Parameter, PagingMember Next, PagingMember? HasMore)
    : PagingModel(MethodName, Items);

/// <summary>The last item's id goes into the query of the next call, as long as the service says that there is more.</summary>
/// <param name="Id">The item's member.</param>
internal sealed record LastItemPaging(string MethodName, PagedItems Items, PagingParameter Parameter, PagingMember Id, PagingMember HasMore)
    : PagingModel(MethodName, Items);

/// <summary>Pages or items are counted.</summary>
/// <param name="First">The number of the first page or item.</param>
/// <param name="Limit">The query's member that says how many items to give; null when it is not known as a number.</param>
internal sealed record NumberedPaging(
    string MethodName, PagedItems Items, PagingParameter Parameter, PageStep Step, int First, PagingParameter? Limit, PagingFacts Facts)
    : PagingModel(MethodName, Items);

/// <summary>The service gives the next page's address.</summary>
/// <param name="Next">The response's member with it; null: the header <c>Link</c>.</param>
internal sealed record AddressPaging(string MethodName, PagedItems Items, PagingMember? Next)
    : PagingModel(MethodName, Items);

/// <param name="Path">The members that lead from the response to the list, in C#; none: the response is the list.</param>
internal sealed record PagedItems(EquatableArray<string> Path, TypeRef Item, bool ItemIsNullable);

/// <summary>A member of the query object.</summary>
internal sealed record PagingParameter(string Name, TypeRef Type, bool IsRequired);

/// <summary>A member of the response.</summary>
/// <param name="Path">The members that lead to it, in C#.</param>
internal sealed record PagingMember(EquatableArray<string> Path, TypeRef Type);

/// <summary>What the response says of the pages that are left; null where it says nothing.</summary>
/// <param name="Number">The number of this page.</param>
/// <param name="Limit">How many items the service gives at most.</param>
internal sealed record PagingFacts(PagingMember? HasMore, PagingMember? Total, PagingMember? Pages, PagingMember? Number, PagingMember? Limit);

/// <summary>The runtime's enum of the same name and members: what a parameter counts.</summary>
internal enum PageStep
{
    Page,
    Item,
}
