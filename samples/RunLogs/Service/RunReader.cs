using System.Runtime.CompilerServices;
using RunLogs.CommandLine;
using Upstash.Workflow;
using Upstash.Workflow.Runtime;

namespace RunLogs.Service;

/// <summary>
/// Reads runs page by page up to the limit, and knows where to go on. Whoever needs no cursor writes
/// <c>await foreach (WorkflowRun run in client.Logs.ListWorkflowRunLogsAsync(query, ct))</c> and is done.
/// </summary>
internal sealed class RunReader(UpstashWorkflowClient client, Settings settings)
{
    private const int ServicePageSize = 10;

    private readonly ListWorkflowRunLogsQuery _query = QueryMapper.ToQuery(settings);

    /// <summary>Where the list was cut; null when it was read to its end.</summary>
    public string? NextCursor { get; private set; }

    public async IAsyncEnumerable<WorkflowRun> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        long left = settings.Limit ?? long.MaxValue;
        NextCursor = settings.Cursor;
        do
        {
            ListWorkflowRunLogsQuery query = _query with { Count = CountFor(left) };
            await foreach (Page<WorkflowRun> page in client.Logs.ListWorkflowRunLogsAsync(query, ct).AsPages(NextCursor).ConfigureAwait(false))
            {
                foreach (WorkflowRun run in page.Values)
                {
                    yield return run;
                }

                left -= page.Values.Count;
                NextCursor = page.Cursor;
                if (left < (settings.PageSize ?? ServicePageSize))
                {
                    break;
                }
            }
        }
        while (left > 0 && NextCursor is not null);
    }

    // The last page asks for what is missing and no more: its cursor then points at the first run that was not shown.
    private long? CountFor(long left) => left < (settings.PageSize ?? ServicePageSize) ? left : settings.PageSize;
}
