using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>What an operation takes as a body.</summary>
internal sealed class BodyComparer(Comparison comparison, ContentComparer contents)
{
    private readonly HashSet<Place> _compared = [];

    public void Compare(OpenApiRequestBody? old, OpenApiRequestBody? now, Place operation)
    {
        if (old is null && now is not null)
            comparison.Added(now.Required ? Descriptors.BodyRequired : Descriptors.RequestPropertyAdded, operation, "requestBody", now.Required ? "added, required" : "added", now.Required ? "Calls without it are refused." : "", Role.Request);
        else if (old is not null && now is null)
            comparison.Removed(Descriptors.BodyRemoved, operation, "requestBody", "removed", "The service ignores or refuses it.", Role.Request);
        if (old is null || now is null)
            return;

        Place own = operation.Down("requestBody");
        var place = new Place(old.Reference ?? own.Old, now.Reference ?? own.New);
        if (!_compared.Add(place))
            return;
        if (!old.Required && now.Required)
            comparison.Changed(Descriptors.BodyRequired, place.Down("required"), "optional -> required", "Calls without it are refused.", Role.Request);
        else if (old.Required && !now.Required)
            comparison.Changed(Descriptors.RequestLoosened, place.Down("required"), "required -> optional", "", Role.Request);
        contents.Compare(old.Content, now.Content, place.Down("content"), Role.Request);
    }
}
