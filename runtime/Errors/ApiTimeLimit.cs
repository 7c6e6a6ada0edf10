namespace Upstash.Workflow.Runtime;

/// <summary>The limits on time that a call can exceed.</summary>
public enum ApiTimeLimit
{
    /// <summary>One attempt: <see cref="ApiClientOptions.Timeout"/>.</summary>
    Attempt,

    /// <summary>The call with all of its attempts: <see cref="ApiClientOptions.TotalTimeout"/>.</summary>
    Call,

    /// <summary>Making a connection: 30 seconds, of a client with connections of its own.</summary>
    Connection,

    /// <summary>A limit of the <see cref="HttpClient"/> the client was given, or of its handlers.</summary>
    HttpClient,
}
