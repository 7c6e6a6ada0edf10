using System.Text.Json;

namespace Upstash.Workflow.LocalServer.Protocol;

/// <summary>Writes pages and runs.</summary>
internal static class RunJson
{
    public static void WritePage(Utf8JsonWriter json, RunPage page, BodyTrim trim)
    {
        json.WriteStartObject();
        json.WriteString("cursor", page.Cursor);
        json.WriteStartArray("runs");
        foreach (LocalRun run in page.Runs)
        {
            WriteRun(json, run, trim);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, LocalRun run, BodyTrim trim)
    {
        json.WriteStartObject();
        json.Member("workflowRunId", run.Id);
        json.Member("workflowUrl", run.Url);
        json.Member("workflowState", run.State);
        json.Member("workflowRunCreatedAt", run.CreatedAt);
        json.Member("workflowRunCompletedAt", run.CompletedAt);
        json.Member("workflowRunCallerIp", run.CallerIp);
        json.Member("steps", run.Groups, group => WriteGroup(json, group, trim));
        json.Member("workflowRunResponse", trim.Apply(run.Response));
        WriteInvoker(json, run.Invoker);
        FailureFunctionJson.Write(json, run.FailureFunction, trim);
        json.Member("dlqId", run.DlqId);
        json.Member("label", run.Labels.FirstOrDefault());
        json.Member("labels", run.Labels, json.WriteStringValue);
        json.Member("flowControlKey", run.FlowControlKey);
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, LocalGroup group, BodyTrim trim)
    {
        json.WriteStartObject();
        json.Member("steps", group.Steps, step => StepJson.Write(json, step, trim));
        json.Member("type", group.Type);
        json.WriteEndObject();
    }

    private static void WriteInvoker(Utf8JsonWriter json, LocalInvoker? invoker)
    {
        if (invoker is null)
        {
            return;
        }

        json.WriteStartObject("invoker");
        json.Member("workflowRunId", invoker.RunId);
        json.Member("workflowUrl", invoker.Url);
        json.Member("workflowRunCreatedAt", invoker.CreatedAt);
        json.WriteEndObject();
    }
}
