namespace Upstash.Workflow.Benchmarks;

/// <summary>One case in this process; prints its samples (<c>--soak-child</c>).</summary>
internal static class SoakChild
{
    private const int Samples = 10;
    private const int WarmUp = 300;

    // Of a million pages, the most there are, by a machine that is busy otherwise.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    public static async Task RunAsync(string name, string server, int pages)
    {
        SoakCase soak = SoakCase.All.First(one => one.Name == name);
        var meter = new SoakMeter(new Uri(server).Port);
        int length = pages / Samples / soak.Lists * Samples;
        await Drive(soak, server, Math.Max(1, WarmUp / soak.Lists), static _ => { }).WaitAsync(Limit);
        SoakPages.Ask(server, SoakPages.ConnectionsPath);
        meter.Start();
        await Drive(soak, server, length, meter.Sample).WaitAsync(Limit);
        meter.Sample(pages: length * soak.Lists);
    }

    /// <summary>All lists go on side by side, and stand still, a page in hand, while a sample is taken.</summary>
    private static async Task Drive(SoakCase soak, string server, int length, Action<int> sample)
    {
        using ISoakClient client = soak.Open(SoakPages.AddressOf(server, length, soak.CursorLength));
        IAsyncEnumerator<object>[] lists = [.. Enumerable.Range(0, soak.Lists).Select(_ => client.ListAsync().GetAsyncEnumerator())];
        int step = Math.Max(1, length / Samples);
        for (int done = 0; done < length; done += step)
        {
            await Task.WhenAll(lists.Select(list => AdvanceAsync(list, Math.Min(step, length - done))));
            sample(Math.Min(done + step, length) * soak.Lists);
        }

        foreach (IAsyncEnumerator<object> list in lists)
        {
            if (await list.MoveNextAsync())
                throw new InvalidOperationException($"The list goes on after {length} pages.");
            await list.DisposeAsync();
        }
    }

    private static async Task AdvanceAsync(IAsyncEnumerator<object> list, int pages)
    {
        for (int i = 0; i < pages; i++)
            if (!await list.MoveNextAsync())
                throw new InvalidOperationException("The list ended early.");
    }
}
