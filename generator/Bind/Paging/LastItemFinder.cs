using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A parameter that takes the last item's <c>id</c>, and a member that says whether there is more.</summary>
internal static class LastItemFinder
{
    public static DetectedPaging? Find(PagedOperation operation, BindContext context)
    {
        if (operation.HasMore is not { } hasMore || operation.Type is not { ItemIsNullable: false, Item: ObjectType { Name: var item } })
            return null;
        List<ParameterModel> parameters = [.. operation.Query.Where(TakesItem)];
        PropertyModel? id = context.FindObject(item)?.Properties.FirstOrDefault(static property => property.WireName == "id" && property.Presence != PropertyPresence.OptionalNullable);
        if (id is null || parameters.Count != 1 || !Fits(parameters[0].Type, id.Type))
            return null;
        ParameterModel parameter = parameters[0];
        var model = new LastItemPaging(
            "",
            operation.Items,
            new PagingParameter(parameter.Name, parameter.Type, parameter.IsRequired),
            new ResponseMember([id]).ToModel(),
            hasMore.ToModel());
        string evidence = $"the query parameter '{parameter.WireName}' takes the 'id' of the last item while {hasMore.Quoted} of the response is true";
        return new DetectedPaging(model, parameter.WireName, evidence);
    }

    private static bool TakesItem(ParameterModel parameter)
    {
        string key = PagingWords.Key(parameter.WireName);
        return (PagingWords.AfterItem.Contains(key) && !PagingProse.SaysTime(parameter.Documentation))
            || (key == "after" && PagingProse.SaysIdentity(parameter.Documentation));
    }

    private static bool Fits(TypeRef parameter, TypeRef id)
        => id is PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Guid }
            && (parameter == id || parameter is PrimitiveType { Kind: PrimitiveKind.String });
}
