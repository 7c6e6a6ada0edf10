namespace Upstash.Workflow.Generator.Drift;

/// <summary>A C# type as callers spell it.</summary>
/// <param name="Text">With every question mark: what messages say.</param>
/// <param name="Erased">Without those behind reference types, which only warn: what decides whether callers compile.</param>
internal sealed record SurfaceType(string Text, string Erased)
{
    private static readonly char[] Punctuation = ['<', '>', '?', ',', ' ', '[', ']'];

    public static SurfaceType Named(string name) => new(name, name);

    /// <summary>Of a type itself: <c>class</c>, <c>choice</c>, <c>enum</c>.</summary>
    public string Kind => Text.Split(' ')[0];

    /// <summary>All types that it is made of.</summary>
    public IEnumerable<string> Names => Erased.Split(Punctuation, StringSplitOptions.RemoveEmptyEntries);

    /// <summary><c>Task&lt;T&gt;</c> and the like.</summary>
    public SurfaceType In(string generic) => new($"{generic}<{Text}>", $"{generic}<{Erased}>");

    public SurfaceType With(SurfaceType second, string generic) => new($"{generic}<{Text}, {second.Text}>", $"{generic}<{Erased}, {second.Erased}>");
}
