using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>Schemes that go together, each with the scopes it needs.</summary>
internal sealed class OpenApiSecurityRequirement(IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> schemes)
{
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Schemes { get; } = schemes;

    public static OpenApiSecurityRequirement? Read(SpecNode node, ElementReader reader)
        => reader.AsMapping(node) is { } mapping
            ? new OpenApiSecurityRequirement([.. mapping.Entries.Select(entry => new KeyValuePair<string, IReadOnlyList<string>>(entry.Key, Scopes(entry.Value, reader)))])
            : null;

    // A scheme without a list needs no scopes, and everybody reads it so.
    private static IReadOnlyList<string> Scopes(SpecNode node, ElementReader reader)
        => node is SpecScalar { Kind: ScalarKind.Null } ? [] : [.. (reader.AsSequence(node)?.Items ?? []).Select(reader.AsText).OfType<string>()];
}
