using System.Runtime.InteropServices;

namespace Upstash.Workflow.Package.Tests.Support;

/// <summary>The kind of machine that these tests run and pack on.</summary>
internal static class ReadyToRun
{
    private static readonly string[] Known =
        ["linux-x64", "linux-arm64", "linux-musl-x64", "linux-musl-arm64", "win-x64", "win-arm64", "osx-x64", "osx-arm64"];

    /// <summary>Null where there is no compiler for it.</summary>
    public static string? Identifier => Known.FirstOrDefault(static identifier => identifier == RuntimeInformation.RuntimeIdentifier);
}
