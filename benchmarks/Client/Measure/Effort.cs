namespace Upstash.Workflow.Benchmarks;

/// <summary>How long is measured.</summary>
/// <param name="Rounds">In each, every variant has one turn.</param>
/// <param name="Turn">How long a turn is, at least one call.</param>
/// <param name="Settle">How much warm-up code needs that has not run before: past 30 calls it is compiled again, optimised.</param>
/// <param name="Refresh">How much when it has, on another payload.</param>
internal sealed record Effort(int Rounds, TimeSpan Turn, (int Times, TimeSpan Time) Settle, (int Times, TimeSpan Time) Refresh)
{
    /// <summary>
    /// How many bytes a turn allocates at least, if it allocates any: it begins with an empty nursery, and who is slow would else be done
    /// before the nursery is full, and never pay for garbage.
    /// </summary>
    public long Garbage { get; init; }

    public static Effort Full { get; } = new(
        15,
        TimeSpan.FromMilliseconds(60),
        (60, TimeSpan.FromSeconds(1)),
        (6, TimeSpan.FromMilliseconds(150)));

    /// <summary>Where what is allocated is a good part of the work.</summary>
    public static Effort Garbaged { get; } = Full with { Rounds = 11, Garbage = 200_000_000 };

    /// <summary>For what takes a good part of a second by itself.</summary>
    public static Effort Long { get; } = new(7, TimeSpan.Zero, (4, TimeSpan.FromSeconds(1)), (2, TimeSpan.Zero));

    /// <summary>For a gate that is run with the tests.</summary>
    public static Effort Quick { get; } = new(
        15,
        TimeSpan.FromMilliseconds(40),
        (60, TimeSpan.FromSeconds(0.5)),
        (10, TimeSpan.FromMilliseconds(100)));
}
