namespace Upstash.Workflow.Benchmarks;

/// <summary>One way of doing what a table compares.</summary>
internal abstract class Variant(string name)
{
    public string Name { get; } = name;

    /// <summary>Does it so many times in a row and says what once took.</summary>
    public abstract Turn Take(int times);

    public static Variant Of(string name, Action run) => new SyncVariant(name, run);

    public static Variant OfAsync(string name, Func<Task> run) => new AsyncVariant(name, run);
}
