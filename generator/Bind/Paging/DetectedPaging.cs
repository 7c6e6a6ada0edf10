using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <param name="Model">Without the method's name, which is not decided yet.</param>
/// <param name="Cursor">The wire name of the query parameter that takes the cursor; null when there is none.</param>
/// <param name="Evidence">What was seen, for the message.</param>
/// <param name="Items">The same for the items.</param>
internal sealed record DetectedPaging(PagingModel Model, string? Cursor, string Evidence)
{
    public string Items { get; init; } = "the response itself";
}
