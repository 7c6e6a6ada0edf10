using System.Text;

namespace Upstash.Workflow.Runtime.Tests.Secrets;

/// <summary>Every way a credential travels, with a secret that has another spelling wherever texts are escaped.</summary>
internal static class Modes
{
    public const string Secret = "s3cr3t+t0ken/=&<9'k";

    public static Xunit.TheoryData<string> Names => ["bearer", "query", "header", "cookie", "basic", "http"];

    /// <summary>The secret as a search finds it, however it was written.</summary>
    public static IReadOnlyList<string> Traces { get; } =
    [
        "s3cr3t", "s3cr3t".ToUpperInvariant(), "t0ken", Convert.ToBase64String(Encoding.UTF8.GetBytes("me:" + Secret)),
    ];

    public static ApiCredential Credential(string mode) => mode switch
    {
        "bearer" => ApiCredential.Bearer(mode, Secret),
        "query" => ApiCredential.ApiKey(mode, ApiKeyLocation.Query, "qstash_token", Secret),
        "header" => ApiCredential.ApiKey(mode, ApiKeyLocation.Header, "X-Key", Secret),
        "cookie" => ApiCredential.ApiKey(mode, ApiKeyLocation.Cookie, "sid", Secret),
        "basic" => ApiCredential.Basic(mode, "me", Secret),
        _ => ApiCredential.Http(mode, "Token", Secret),
    };
}
