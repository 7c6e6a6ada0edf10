using System.Collections.Immutable;

namespace Upstash.Workflow.Generator;

/// <summary>A document's claim on a namespace: two documents in one would define the same types twice.</summary>
internal sealed record Claim(string Path, string Namespace)
{
    /// <summary>The document that has the namespace already, or null.</summary>
    public static Claim? FindEarlier(ImmutableArray<Claim> claims, Claim own)
    {
        foreach (Claim claim in claims)
        {
            if (claim == own)
                return null;
            if (string.Equals(claim.Namespace, own.Namespace, StringComparison.OrdinalIgnoreCase))
                return claim;
        }

        return null;
    }
}
