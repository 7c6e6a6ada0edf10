using System.Text.Json;

namespace Upstash.Workflow.Benchmarks;

/// <summary>What one contender did with one document in a process of its own.</summary>
/// <param name="Failure">Why there is no result; null when there is one.</param>
/// <param name="Cold">Processor time of the first run, milliseconds: nearly all of it is just-in-time compilation.</param>
/// <param name="Warm">Processor time once warm, milliseconds, the median.</param>
/// <param name="PeakMegabytes">The most memory the process had in use by the end of the first run.</param>
/// <param name="Compilation">Processor time of compiling what was generated, milliseconds.</param>
/// <param name="Errors">How many errors the compiler found in it.</param>
internal sealed record ContenderResult(string? Failure, double Cold, double Warm, double PeakMegabytes, long Characters, double Compilation, int Errors)
{
    public static ContenderResult Failed(string reason) => new(reason.ReplaceLineEndings(" "), 0, 0, 0, 0, 0, 0);

    public string ToLine() => JsonSerializer.Serialize(this);

    public static ContenderResult FromLine(string line) => JsonSerializer.Deserialize<ContenderResult>(line)!;
}
