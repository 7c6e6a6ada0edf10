using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The members of a response in which paging is looked for: its own, and those of objects whose names promise something.</summary>
internal sealed class ResponseMembers(BindContext context)
{
    private const int MaxDepth = 3;

    private readonly List<ResponseMember> _members = [];

    public static IReadOnlyList<ResponseMember> Of(TypeRef? response, BindContext context)
    {
        var collector = new ResponseMembers(context);
        collector.Add(response, []);
        return collector._members;
    }

    private void Add(TypeRef? type, IReadOnlyList<PropertyModel> path)
    {
        if (type is not ObjectType { Name: var name } || context.FindObject(name) is not { } model)
            return;
        foreach (PropertyModel property in model.Properties.Where(static property => !property.IsDeprecated))
        {
            var member = new ResponseMember([.. path, property]);
            _members.Add(member);
            if (member.Depth < MaxDepth && PagingWords.IsContainer(member.Key))
                Add(property.Type, member.Path);
        }
    }
}
