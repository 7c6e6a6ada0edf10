using Upstash.Workflow.Runtime.Internal.Variables;

namespace Upstash.Workflow.Runtime;

/// <summary>Takes the address and the token from the environment variables that Upstash's own libraries use.</summary>
public static class UpstashEnvironment
{
    /// <summary>Fills in what the options do not say. What was set explicitly stays.</summary>
    /// <remarks>
    /// In this order: <c>QSTASH_DEV</c> (<c>true</c> or <c>1</c>) chooses the local development server, on <c>QSTASH_DEV_PORT</c> or
    /// 8080; <c>QSTASH_REGION</c> (<c>US_EAST_1</c>, <c>EU_CENTRAL_1</c>) chooses <c>&lt;REGION&gt;_QSTASH_URL</c> with
    /// <c>&lt;REGION&gt;_QSTASH_TOKEN</c> where both exist; then <c>QSTASH_URL</c> and <c>QSTASH_TOKEN</c>, each by itself.
    /// </remarks>
    /// <typeparam name="TOptions">The type of the options.</typeparam>
    /// <param name="options">The options to fill in.</param>
    /// <param name="warn">Hears what was ignored or is missing.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">A variable holds something that cannot be used; the message names it.</exception>
    public static TOptions Apply<TOptions>(TOptions options, Action<string>? warn = null)
        where TOptions : ApiClientOptions => Apply(options, warn, Environment.GetEnvironmentVariable);

    internal static TOptions Apply<TOptions>(TOptions options, Action<string>? warn, Func<string, string?> read)
        where TOptions : ApiClientOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        new EnvironmentResolution(options, warn ?? (_ => { }), read).Apply();
        return options;
    }
}
