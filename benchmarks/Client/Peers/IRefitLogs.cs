using Refit;
using Upstash.Workflow.Benchmarks.Plain;

namespace Upstash.Workflow.Benchmarks;

/// <summary>What one writes for Refit.</summary>
internal interface IRefitLogs
{
    [Get("/v2/workflows/logs")]
    Task<PlainPage> GetPageAsync();
}
