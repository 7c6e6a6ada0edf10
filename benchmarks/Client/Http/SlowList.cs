using System.Diagnostics;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The list of a server that takes its time.</summary>
internal sealed class SlowList(UpstashWorkflowClient client)
{
    private const int WarmUp = 60;
    private const int Measured = 15;

    /// <summary>What one page takes, once everything is warm.</summary>
    public TimeSpan MeasureFetch()
    {
        IEnumerable<double> times = Enumerable.Range(0, WarmUp + Measured).Select(_ => FetchOnce()).ToList().Skip(WarmUp);
        return TimeSpan.FromMilliseconds(Statistics.Median(times));
    }

    public async Task ReadAsync(Func<TimeSpan, Task> consumer, TimeSpan work, bool isAhead)
    {
        AsyncPageable<WorkflowRun> runs = client.Logs.ListWorkflowRunLogsAsync();
        int pages = 0;
        await foreach (Page<WorkflowRun> page in (isAhead ? runs.WithPrefetch() : runs).AsPages())
        {
            await consumer(work);
            pages++;
        }

        if (pages != PageServer.Pages)
            throw new InvalidOperationException($"The list has {pages} pages instead of {PageServer.Pages}.");
    }

    private double FetchOnce()
    {
        long start = Stopwatch.GetTimestamp();
        client.Logs.ListWorkflowRunLogsPageAsync().GetAwaiter().GetResult();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
