using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A token of the response that goes into the query of the next call.</summary>
internal static class CursorFinder
{
    /// <summary>How clearly a member is what a parameter takes.</summary>
    private enum Match
    {
        None,

        /// <summary>The same name, which could be an echo, but by custom is none.</summary>
        SameName,

        /// <summary>The next page's token, under another name.</summary>
        NextToken,

        /// <summary>The parameter's own name, and "next" before it or around it.</summary>
        NextOfSameName,
    }

    public static DetectedPaging? Find(PagedOperation operation)
    {
        var pairs = operation.Query
            .SelectMany(parameter => operation.Members.Select(member => (Parameter: parameter, Member: member)))
            .Select(pair => (pair.Parameter, pair.Member, Match: Compare(pair.Parameter, pair.Member, operation)))
            .Where(static pair => pair.Match != Match.None)
            .ToList();
        Match best = pairs.Count == 0 ? Match.None : pairs.Max(static pair => pair.Match);
        pairs = [.. pairs.Where(pair => pair.Match == best)];
        ResponseMember? next = PagedOperation.Outermost(pairs.Select(static pair => pair.Member).Distinct());
        List<ParameterModel> parameters = [.. pairs.Where(pair => pair.Member == next).Select(static pair => pair.Parameter)];
        return next is null || parameters.Count != 1 ? null : Describe(operation, parameters[0], next);
    }

    /// <summary>Whether a parameter is called like one that takes a token, and could take one.</summary>
    public static bool TakesToken(ParameterModel parameter)
        => PagingWords.Tokens.Contains(PagingWords.Key(parameter.WireName))
            && Fits(parameter.Type, parameter.Type)
            && !PagingProse.SaysTime(parameter.Documentation);

    private static DetectedPaging Describe(PagedOperation operation, ParameterModel parameter, ResponseMember next)
    {
        var model = new CursorPaging(
            "", operation.Items, new PagingParameter(parameter.Name, parameter.Type, parameter.IsRequired), next.ToModel(), operation.HasMore?.ToModel());
        return new DetectedPaging(model, parameter.WireName, $"the query parameter '{parameter.WireName}' takes {next.Quoted} of the response");
    }

    private static Match Compare(ParameterModel parameter, ResponseMember member, PagedOperation operation)
    {
        string key = PagingWords.Key(parameter.WireName);
        bool isToken = PagingWords.Tokens.Contains(key);
        if (!(isToken || PagingWords.NextOnly.Contains(key)) || !Fits(parameter.Type, member.Type) || member.IsAddress || LeadsBack(member))
            return Match.None;
        if (PagingProse.SaysTime(parameter.Documentation))
            return Match.None;
        if (member.SaysNext && WithoutNext(member.Key) == WithoutNext(key))
            return Match.NextOfSameName;
        if (isToken && IsNextToken(member))
            return Match.NextToken;
        bool isLastId = member.Key == "lastid" && key is "after" or "afterid" or "cursor" && operation.HasMore is not null;
        return isLastId || (PagingWords.SameName.Contains(key) && member.Key == key) ? Match.SameName : Match.None;
    }

    private static bool IsNextToken(ResponseMember member)
        => PagingWords.NextTokens.Contains(member.Key) || (member.ParentKey is "cursor" or "cursors" && member.Key is "after");

    private static string WithoutNext(string key) => key.StartsWith("next", StringComparison.Ordinal) ? key.Substring(4) : key;

    private static bool LeadsBack(ResponseMember member)
        => member.Path.Select(static property => PagingWords.Key(property.WireName))
            .Any(static key => key.StartsWith("prev", StringComparison.Ordinal) || key is "before" or "self");

    private static bool Fits(TypeRef parameter, TypeRef member)
        => (KindOf(parameter), KindOf(member)) switch
        {
            (PrimitiveKind.String, PrimitiveKind.String or PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Guid) => true,
            (PrimitiveKind.Int32 or PrimitiveKind.Int64, PrimitiveKind.Int32 or PrimitiveKind.Int64) => true,
            (PrimitiveKind.Guid, PrimitiveKind.Guid) => true,
            _ => false,
        };

    private static PrimitiveKind? KindOf(TypeRef type) => (type as PrimitiveType)?.Kind;
}
