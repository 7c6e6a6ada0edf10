using RunLogs.Rendering;
using RunLogs.View;
using Upstash.Workflow;

namespace RunLogs.Service;

/// <summary>A run of the service as the screen wants it.</summary>
internal static class RunMapper
{
    public static RunView ToView(WorkflowRun run) => new()
    {
        Id = run.WorkflowRunId ?? "?",
        Url = run.WorkflowUrl ?? "?",
        State = run.WorkflowState?.Value ?? "",
        CreatedAt = Times.Of(run.WorkflowRunCreatedAt),
        CompletedAt = Times.Of(run.WorkflowRunCompletedAt),
        Labels = Labels(run),
        Facts = [.. Facts(run)],
        Groups = [.. (run.Steps ?? []).Select(ToView)],
    };

    private static GroupView ToView(GroupedSteps group)
        => new(group.Type?.Value ?? "", [.. (group.Steps ?? []).Select(StepMapper.ToView)]);

    // The service returns all labels, the document declares the first alone.
    private static string[] Labels(WorkflowRun run)
    {
        string[] labels = [.. run.AdditionalProperties.Items("labels").Select(Undeclared.Text).OfType<string>()];
        return labels.Length == 0 && run.Label is { Length: > 0 } label ? [label] : labels;
    }

    private static IEnumerable<Fact> Facts(WorkflowRun run) => new (string Name, string? Text)[]
    {
        ("workflow", run.WorkflowUrl),
        ("created", Times.Of(run.WorkflowRunCreatedAt) is { } created ? $"{Human.Timestamp(created)} ({run.WorkflowRunCreatedAt?.Value})" : null),
        ("caller", run.WorkflowRunCallerIp),
        ("labels", string.Join(", ", Labels(run))),
        ("flow control", run.FlowControlKey),
        ("invoked by", run.Invoker is { } invoker ? $"{invoker.WorkflowRunId} {invoker.WorkflowUrl}" : null),
        ("response", run.WorkflowRunResponse),
        ("dead letter", run.DlqId),
        ("failure function", run.FailureFunction is { } function ? FailureFunctionText(function) : null),
    }
    .Where(fact => !string.IsNullOrWhiteSpace(fact.Text)).Select(fact => new Fact(fact.Name, fact.Text!));

    private static string FailureFunctionText(FailureFunction function)
    {
        string answer = function.ResponseStatus is > 0 and { } status ? $" {status}" : "";
        return $"{function.State}{answer} {function.ResponseBody}".Trim();
    }
}
