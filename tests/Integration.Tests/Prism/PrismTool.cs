namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>How Prism is started here. It is a program of others: nothing is installed or started unless somebody asks for it.</summary>
internal sealed record PrismTool(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary><c>1</c>: installed with npm below the folder for temporary files. Else the path of an installed one.</summary>
    public const string Variable = "UPSTASH_WORKFLOW_PRISM";

    private static readonly Lazy<Task<(PrismTool? Tool, string Why)>> Found = new(FindAsync);

    /// <summary>The tool, or the end of the test: skipped.</summary>
    public static async Task<PrismTool> RequireAsync()
    {
        (PrismTool? tool, string why) = await Found.Value;
        Assert.SkipWhen(tool is null, $"{why}: skipped");
        return tool!;
    }

    /// <summary>A script is started by Node itself: what npm makes of it is another file on each system.</summary>
    public static PrismTool At(string path) => path.EndsWith(".js", StringComparison.OrdinalIgnoreCase) ? new("node", [path]) : new(path, []);

    private static async Task<(PrismTool? Tool, string Why)> FindAsync() => Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" or "0" => (null, $"{Variable} is not set (1 installs Prism {PrismPackage.Version} with npm for this, a path is taken as it is)"),
        _ when await PrismPackage.NodeVersionAsync() is null => (null, "Node is not installed"),
        "1" => await PrismPackage.InstallAsync(),
        string path when File.Exists(path) => (At(path), ""),
        string path => (null, $"There is no Prism at {path}"),
    };
}
