using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A parameter that counts pages or items, beside one that limits them.</summary>
internal static class NumberFinder
{
    public static DetectedPaging? Find(PagedOperation operation)
    {
        List<ParameterModel> counting = [.. operation.Query.Where(parameter => StepOf(parameter, operation) is not null)];
        // A token beside a number is another way to page, and which of them works is not said.
        if (operation.Query.Any(CursorFinder.TakesToken) || counting.Count != 1 || StepOf(counting[0], operation) is not { } step)
            return null;
        ParameterModel parameter = counting[0];
        List<ParameterModel> limits = [.. operation.Query.Where(IsLimit)];
        PagingFacts facts = FactsOf(operation, parameter, limits);
        bool isLimited = limits.Count > 0 || (step == PageStep.Page && (facts.Pages ?? facts.HasMore) is not null);
        if (!isLimited || !IsList(operation, facts) || FirstNumber.Of(parameter, operation.SchemaOf(parameter), step) is not { } first)
            return null;
        var model = new NumberedPaging(
            "", operation.Items, ToModel(parameter), step, (int)first, limits.Count == 1 && IsKnownNumber(limits[0].Type) ? ToModel(limits[0]) : null, facts);
        return new DetectedPaging(model, null, $"the query parameter '{parameter.WireName}' counts {(step == PageStep.Page ? "pages" : "items")} from {first}");
    }

    private static PageStep? StepOf(ParameterModel parameter, PagedOperation operation)
    {
        string key = PagingWords.Key(parameter.WireName);
        if (parameter.Type is not PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Double })
            return null;
        if (PagingWords.PageNumbers.Contains(key))
            return PagingProse.SaysPageIdentity(parameter.Documentation) ? null : PageStep.Page;
        bool isOffset = PagingWords.Offsets.Contains(key) && !PagingProse.SaysOtherOffset(parameter.Documentation);
        return isOffset && !(key == "start" && IsRange(parameter, operation)) ? PageStep.Item : null;
    }

    /// <summary><c>start</c> and <c>end</c> are a range, and a start that need not be whole is no place in a list.</summary>
    private static bool IsRange(ParameterModel parameter, PagedOperation operation)
        => parameter.Type is PrimitiveType { Kind: PrimitiveKind.Double } || operation.Query.Any(EndsRange);

    private static bool EndsRange(ParameterModel parameter)
        => PagingWords.Key(parameter.WireName) is var key && (key is "stop" or "to" or "until" or "finish" || key.StartsWith("end", StringComparison.Ordinal));

    private static bool IsLimit(ParameterModel parameter)
        => PagingWords.Limits.Contains(PagingWords.Key(parameter.WireName))
            && parameter.Type is OpenNumberType or PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Double };

    private static bool IsKnownNumber(TypeRef type) => type is PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 };

    /// <summary>A response that is one thing may hold a list too: more than the list must speak for a page of it.</summary>
    private static bool IsList(PagedOperation operation, PagingFacts facts)
    {
        if (operation.List is not { } list)
            return true;
        List<ResponseMember> top = [.. operation.Members.Where(static member => member.Depth == 1)];
        bool saysSomething = (facts.HasMore ?? facts.Total ?? facts.Pages ?? facts.Number ?? facts.Limit) is not null;
        return !top.Any(static member => member.Key == "id") && (saysSomething || PagingWords.Items.Contains(list.Key) || top.Count == 1);
    }

    private static PagingFacts FactsOf(PagedOperation operation, ParameterModel parameter, List<ParameterModel> limits)
    {
        HashSet<string> numbers = [PagingWords.Key(parameter.WireName), "currentpage"];
        HashSet<string> sizes = [.. limits.Select(static limit => PagingWords.Key(limit.WireName))];
        return new PagingFacts(
            operation.HasMore?.ToModel(),
            operation.Find(PagingWords.Totals, static member => member.IsInteger && !PagingProse.SaysThisPageOnly(member.Property.Documentation))?.ToModel(),
            operation.Find(PagingWords.PageTotals, static member => member.IsInteger)?.ToModel(),
            operation.Find(numbers, static member => member.IsInteger)?.ToModel(),
            operation.Find(sizes, static member => member.IsInteger)?.ToModel());
    }

    private static PagingParameter ToModel(ParameterModel parameter) => new(parameter.Name, parameter.Type, parameter.IsRequired);
}
