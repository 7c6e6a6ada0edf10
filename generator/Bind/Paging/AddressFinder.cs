using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The next page's address in the response: in its body, or in its header <c>Link</c>.</summary>
internal static class AddressFinder
{
    public static DetectedPaging? FindInBody(PagedOperation operation)
        => PagedOperation.Outermost(operation.Members.Where(member => IsNext(member, operation))) is { } next
            ? new DetectedPaging(
                new AddressPaging("", operation.Items, next.ToModel()), null, $"{next.Quoted} of the response is the address of the next page")
            : null;

    public static DetectedPaging? FindInHeader(PagedOperation operation, ResponseModel response)
    {
        bool isDeclared = SuccessBinder.Successes(operation.Source.Operation.Responses).FirstOrDefault().Value?.Headers?.Keys
            .Any(static name => string.Equals(name, "Link", StringComparison.OrdinalIgnoreCase)) == true;
        return isDeclared && !response.IsNullable
            ? new DetectedPaging(new AddressPaging("", operation.Items, null), null, "the response header Link gives the address of the next page")
            : null;
    }

    private static bool IsNext(ResponseMember member, PagedOperation operation)
    {
        if (member.Type is not PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.Uri })
            return false;
        bool isCalledNext = PagingWords.Addresses.Contains(member.Key)
            || member.Key is "next" or "nextpage"
            || (member.ParentKey is "next" or "nextpage" && member.Key is "href" or "url" or "uri" or "link");
        return isCalledNext && (member.IsAddress || TakesNoToken(member, operation));
    }

    /// <summary>A text <c>next</c> beside <c>previous</c>, or where pages have numbers, is an address when no parameter would take it.</summary>
    private static bool TakesNoToken(ResponseMember member, PagedOperation operation)
    {
        List<string> parameters = [.. operation.Query.Select(static parameter => PagingWords.Key(parameter.WireName))];
        bool hasPrevious = operation.Members
            .Any(other => other.Depth == member.Depth && other.ParentKey == member.ParentKey && other.Key is "previous" or "prev");
        bool hasNumbers = parameters.Any(PagingWords.PageNumbers.Contains) || parameters.Any(PagingWords.Offsets.Contains);
        return member.Key == "next" && (hasPrevious || hasNumbers) && !parameters.Any(PagingWords.Tokens.Contains);
    }
}
