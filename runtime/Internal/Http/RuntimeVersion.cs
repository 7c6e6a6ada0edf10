using System.Reflection;

namespace Upstash.Workflow.Runtime.Internal.Http;

internal static class RuntimeVersion
{
    public const string Name = "Upstash.Workflow.Runtime";

    // Without the commit that the SDK appends after '+'.
    public static string Version { get; } = typeof(RuntimeVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    public static string UserAgent { get; } = $"{Name}/{Version}";
}
