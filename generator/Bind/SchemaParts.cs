using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A schema with all that has to hold at once: its parts (<c>allOf</c>), their parts, and a choice of one.</summary>
internal static class SchemaParts
{
    /// <summary>More parts than anybody writes; what says more is not read to its end for every member that refers to it.</summary>
    private const int MaxParts = 64;

    /// <summary>The schema itself first, then the others in document order.</summary>
    public static IReadOnlyList<OpenApiSchema> Of(OpenApiSchema schema)
        => schema.AllOf.Count == 0 && schema.Alternatives.Count != 1 ? [schema] : Collect(schema);

    private static List<OpenApiSchema> Collect(OpenApiSchema schema)
    {
        var parts = new List<OpenApiSchema>();
        var visited = new HashSet<OpenApiSchema>();
        var pending = new Stack<OpenApiSchema>([schema]);
        while (pending.Count > 0 && parts.Count < MaxParts)
        {
            OpenApiSchema part = pending.Pop();
            if (!visited.Add(part.Resolved))
                continue;
            parts.Add(part);
            if (part.Alternatives.Count == 1)
                pending.Push(part.Alternatives[0]);
            for (int i = part.AllOf.Count - 1; i >= 0; i--)
                pending.Push(part.AllOf[i]);
        }

        return parts;
    }
}
