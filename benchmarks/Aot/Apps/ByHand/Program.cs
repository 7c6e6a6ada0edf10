using System.Diagnostics;
using System.Text.Json;
using ByHand;
using Upstash.Workflow.Benchmarks.Plain;

// app FILE       reads a page
// app - ADDRESS  asks for one
return args switch
{
    [string file] => Read(File.ReadAllBytes(file)),
    [_, string address] => await AskAsync(address),
    _ => 2,
};

static int Read(byte[] json)
{
    long start = Stopwatch.GetTimestamp();
    PlainPage page = JsonSerializer.Deserialize(json, PlainJson.Default.PlainPage)!;
    return Report(start, page);
}

static async Task<int> AskAsync(string address)
{
    long start = Stopwatch.GetTimestamp();
    using var client = new LogsClient(address, "token");
    return Report(start, await client.ListAsync("RUN_FAILED", "a b", 10));
}

static int Report(long start, PlainPage page)
{
    long microseconds = (long)Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    int steps = page.Runs?.Sum(static run => run.Steps?.Sum(static group => group.Steps?.Count ?? 0) ?? 0) ?? 0;
    Console.WriteLine($"{microseconds} {page.Runs?.Count ?? 0} {steps}");
    return 0;
}
