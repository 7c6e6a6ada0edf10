using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>"renamed to 'x'?": something alike was added where something was removed.</summary>
internal static class RenameHints
{
    public static string For(OpenApiSchema? removed, string name, IEnumerable<(string Name, OpenApiSchema? Schema)> added)
    {
        (string Name, OpenApiSchema? Schema)[] alike = [.. added.Where(other => IsAlike(removed, other.Schema))];
        // Of several that are alike, only a similar name tells.
        string? found = alike.Length == 1 ? alike[0].Name : alike.Select(static other => other.Name).FirstOrDefault(other => AreSimilar(name, other));
        return found is null ? "" : $" (renamed to '{Excerpt.Of(found)}'?)";
    }

    private static bool IsAlike(OpenApiSchema? one, OpenApiSchema? other)
        => one is not null && other is not null && SchemaWords.Of(one) == SchemaWords.Of(other);

    private static bool AreSimilar(string one, string other)
        => one.IndexOf(other, StringComparison.OrdinalIgnoreCase) >= 0 || other.IndexOf(one, StringComparison.OrdinalIgnoreCase) >= 0;
}
