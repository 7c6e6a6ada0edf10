namespace Upstash.Workflow.LocalServer;

/// <summary>The run that invoked another one.</summary>
/// <param name="RunId">Its id.</param>
/// <param name="Url">Its workflow.</param>
/// <param name="CreatedAt">When it was created, Unix milliseconds.</param>
public sealed record LocalInvoker(string RunId, string Url, long CreatedAt);
