using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>One operation in both documents.</summary>
internal sealed class OperationComparer(Comparison comparison, ParameterComparer parameters, BodyComparer bodies, ResponseComparer responses, RequirementComparer requirements, ServerComparer servers)
{
    public void Compare(OperationSource old, OperationSource now)
    {
        var place = new Place(old.Pointer, now.Pointer);
        CompareName(old, now, place);
        CompareTag(old, now, place);
        Deprecations.Compare(comparison, old.Operation.Deprecated, now.Operation.Deprecated, place, Descriptors.OperationDeprecated);
        Sunsets.Compare(comparison, old.Operation.Node, now.Operation.Node, place);
        parameters.Compare(old, now);
        bodies.Compare(old.Operation.RequestBody, now.Operation.RequestBody, place);
        responses.Compare(old.Operation.Responses, now.Operation.Responses, place);
        requirements.Compare(old, now);
        if (old.Operation.Servers is not null || now.Operation.Servers is not null)
            servers.Compare(old.Operation.Servers, now.Operation.Servers, place.Down("servers"));
    }

    private void CompareName(OperationSource old, OperationSource now, Place place)
    {
        if (old.Name == now.Name)
            return;
        string keyword = old.Operation.OperationId is not null || now.Operation.OperationId is not null ? "operationId" : "summary";
        string change = $"named '{old.Name}' -> '{now.Name}', by its {(keyword == "summary" ? "summary or path" : keyword)}";
        Place named = place.Down(keyword);
        // Its types are called after it.
        comparison.Add(new Draft(Descriptors.OperationRenamed, named.Old, named.New, named.New, change, "", Role.None) { Scopes = [place] });
    }

    private void CompareTag(OperationSource old, OperationSource now, Place place)
    {
        if (old.Tag != now.Tag)
        {
            Place tags = place.Down("tags");
            string change = $"tag '{Excerpt.Of(old.Tag ?? "none")}' -> '{Excerpt.Of(now.Tag ?? "none")}'";
            comparison.Add(new Draft(Descriptors.TagChanged, tags.Old, tags.New, tags.New, change, "", Role.None) { Scopes = [place] });
        }
    }
}
