namespace Upstash.Workflow.Runtime;

/// <summary>What a token is wanted for: a provider finds or obtains one that fits.</summary>
/// <param name="Scheme">The security scheme, as the document names it: <c>oauth2</c>.</param>
/// <param name="Scopes">The scopes that the operation needs; empty when the document names none.</param>
/// <param name="Operation">The operation's name in the client.</param>
public sealed record TokenRequest(string Scheme, IReadOnlyList<string> Scopes, string Operation)
{
    /// <summary>Scheme and scopes, as in <c>oauth2 (read write)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Scopes.Count == 0 ? Scheme : $"{Scheme} ({string.Join(' ', Scopes)})";
}
