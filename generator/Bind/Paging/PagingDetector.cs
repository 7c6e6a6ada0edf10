using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// Finds out without any annotation how the pages of an operation follow each other. A wrong pager is worse than none: what is not plain
/// is no paging, and what is found is said (UWG1011).
/// </summary>
internal static class PagingDetector
{
    public static DetectedPaging? Find(
        OperationSource source, IReadOnlyList<ParameterSource> declared, QueryModel? query, ResponseModel response, BindContext context)
    {
        if (context.Settings.Paging == PagingMode.Off || source.HttpMethod != "GET" || response.Kind != ResponseKind.Json)
            return null;
        IReadOnlyList<ResponseMember> members = ResponseMembers.Of(response.Type, context);
        ResponseMember? list = ItemsFinder.Find(members);
        if ((list?.Type ?? response.Type) is not ListType type)
            return null;
        // What is deprecated is going away.
        List<ParameterModel> parameters = [.. (query?.Parameters ?? []).Where(static parameter => !parameter.IsDeprecated)];
        if (parameters.Any(static parameter => PagingWords.IsSwitch(PagingWords.Key(parameter.WireName))))
            return null;
        var operation = new PagedOperation(source, declared, parameters, members, list, type);
        DetectedPaging? found = Find(operation, response, context);
        return list is null || found is null ? found : found with { Items = $"in {list.Quoted}" };
    }

    /// <summary>From the plainest to what has to be counted.</summary>
    private static DetectedPaging? Find(PagedOperation operation, ResponseModel response, BindContext context)
        => CursorFinder.Find(operation)
            ?? AddressFinder.FindInBody(operation)
            ?? AddressFinder.FindInHeader(operation, response)
            ?? LastItemFinder.Find(operation, context)
            ?? NumberFinder.Find(operation);
}
