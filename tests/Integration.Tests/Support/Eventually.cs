namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>Waits for what another thread does.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static async Task BecomesTrueAsync(Func<bool> condition, string what)
    {
        long start = Environment.TickCount64;
        while (!condition())
        {
            Assert.True(Environment.TickCount64 - start < Limit.TotalMilliseconds, $"not within {Limit}: {what}");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
