using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Benchmarks;

/// <summary>Lists of pages that somebody goes through from the first page to the last.</summary>
/// <param name="Name">What it is called in the tables.</param>
/// <param name="CursorLength">How long the cursors are, each of which is another one.</param>
/// <param name="Lists">How many at a time, with one client.</param>
/// <param name="Open">Makes the client.</param>
internal sealed record SoakCase(string Name, int CursorLength, int Lists, Func<string, ISoakClient> Open)
{
    private const int Short = 24;
    private const int Long = 2048;
    private const int Many = 100;

    public static IReadOnlyList<SoakCase> All { get; } =
    [
        new("ours", Short, 1, static address => new OurSoakClient(address, static runs => runs)),
        new("ours, cursors of 2 KB", Long, 1, static address => new OurSoakClient(address, static runs => runs)),
        new("ours, with prefetch", Short, 1, static address => new OurSoakClient(address, static runs => runs.WithPrefetch())),
        new("ours, 100 lists at once", Short, Many, static address => new OurSoakClient(address, static runs => runs)),
        new("by hand", Short, 1, static address => new PlainSoakClient(address)),
        new("by hand, cursors of 2 KB", Long, 1, static address => new PlainSoakClient(address)),
        new("by hand, 100 lists at once", Short, Many, static address => new PlainSoakClient(address)),
    ];

    public bool IsOurs => Name.StartsWith("ours", StringComparison.Ordinal);

    public bool IsLike(SoakCase other) => (CursorLength, Lists) == (other.CursorLength, other.Lists);
}
