using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Bind.Examples;

/// <summary>Whatever the document, its own client reads its examples and finds nothing that differs.</summary>
public sealed class EveryDocumentTests
{
    private static readonly string Valid = Path.Combine(Repository.Root, "tests", "Generator.Tests", "Documents", "valid");

    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles(Valid).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Examples_are_read_back(string document)
    {
        using Examined examined = Examined.Of(await File.ReadAllTextAsync(Path.Combine(Valid, document)));
        Assert.Equal([], await examined.FindDriftAsync());
    }

    [Fact]
    public async Task The_bundled_document()
    {
        using Examined examined = Examined.Of(Repository.BundledSpec);
        Assert.Equal([], await examined.FindDriftAsync());
        Assert.Equal(["ListWorkflowRunLogs: 200", "ListWorkflowRunLogs: 400", "ListWorkflowRunLogs: 401", "ListWorkflowRunLogs: 429", "ListWorkflowRunLogs: 500"], examined.All.Select(example => example.ToString()));
    }
}
