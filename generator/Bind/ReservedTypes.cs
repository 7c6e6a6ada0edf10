namespace Upstash.Workflow.Generator.Bind;

/// <summary>Type names that a namespace cannot take, because a referenced assembly has a namespace of that name there.</summary>
internal static class ReservedTypes
{
    private static readonly string[] Namespaces =
    [
        "Upstash.Workflow.Runtime.Internal", "System.Collections.Generic", "System.Threading.Tasks", "System.Net.Http", "System.Text.Json",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Http", "Microsoft.Extensions.Logging",
        "Microsoft.Extensions.Options", "Microsoft.Extensions.Primitives",
    ];

    /// <summary>In <c>Upstash.Workflow</c> no type may be called <c>Runtime</c>: it would hide the runtime.</summary>
    public static IEnumerable<string> In(string @namespace)
        => Namespaces
            .Where(known => known.StartsWith(@namespace + ".", StringComparison.Ordinal))
            .Select(known => known.Substring(@namespace.Length + 1).Split('.')[0]);
}
