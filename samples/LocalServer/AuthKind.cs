namespace Upstash.Workflow.LocalServer;

/// <summary>How a request presented its token. Whether the token was right is another matter: see the status.</summary>
public enum AuthKind
{
    /// <summary>Not at all, or in a scheme the service does not know.</summary>
    None,

    /// <summary><c>Authorization: Bearer …</c></summary>
    Bearer,

    /// <summary><c>?qstash_token=…</c></summary>
    Query,

    /// <summary>In both places.</summary>
    BearerAndQuery,
}
