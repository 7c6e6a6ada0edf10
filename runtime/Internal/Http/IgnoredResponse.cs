namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Success is all that matters.</summary>
internal readonly struct IgnoredResponse : IResponseReader<bool>
{
    public static string? Accept => null;

    public static ValueTask<bool> ReadAsync(ApiCall call, ResponseHolder holder, CancellationToken ct) => ValueTask.FromResult(true);
}
