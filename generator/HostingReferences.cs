using System.Collections.Immutable;

namespace Upstash.Workflow.Generator;

/// <summary>Whether a project can register clients in a container: what it refers to decides, and is looked at without the compilation.</summary>
/// <param name="CanRegister">Whether it refers to everything.</param>
/// <param name="Problem">Why not, where it refers to the factory of HTTP clients all the same; empty for nothing to say.</param>
internal sealed record HostingReferences(bool CanRegister, string Problem)
{
    private const string Factory = "Microsoft.Extensions.Http";

    /// <summary>Since then there are keyed services and options that are checked at the start.</summary>
    private const int OldestMajor = 8;

    private static readonly string[] Needed =
    [
        Factory,
        "Microsoft.Extensions.Configuration.Abstractions",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options",
        "Microsoft.Extensions.Primitives",
    ];

    public static bool Needs(string assembly) => Needed.Contains(assembly, StringComparer.OrdinalIgnoreCase);

    public static HostingReferences From(ImmutableArray<HostingReference> references)
    {
        string? problem = Needed.Select(name => ProblemOf(name, references)).FirstOrDefault(static found => found is not null);
        bool hasFactory = references.Any(static reference => reference.Name == Factory);
        return new HostingReferences(problem is null, hasFactory ? problem ?? "" : "");
    }

    private static string? ProblemOf(string name, ImmutableArray<HostingReference> references)
    {
        Version? newest = references.Where(reference => reference.Name == name).Max(static reference => reference.Version);
        if (newest is null)
            return $"it does not refer to {name}";
        return newest.Major < OldestMajor ? $"{name} is of version {newest.ToString(2)}, and {OldestMajor}.0 is the oldest that has what it takes" : null;
    }
}
