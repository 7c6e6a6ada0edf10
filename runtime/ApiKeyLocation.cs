namespace Upstash.Workflow.Runtime;

/// <summary>Where an API key travels.</summary>
public enum ApiKeyLocation
{
    /// <summary>In a request header.</summary>
    Header,

    /// <summary>In the query. It is left out wherever this library shows an address.</summary>
    Query,

    /// <summary>In the <c>Cookie</c> header.</summary>
    Cookie,
}
