using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Checks;

/// <summary>The document in the package: what is known to be wrong with it, and nothing else.</summary>
public sealed class BundledDocumentTests
{
    private const string Count = "GET /v2/workflows/logs, query 'count'";

    private static readonly string[] Expected =
    [
        "UWG4001 Info (82,16): GET /v2/workflows/logs, query 'state': 9 values ('RUN_STARTED', 'RUN_SUCCESS', 'RUN_FAILED', 'RUN_CANCELED' and 5 more) are listed in the description, in a table, but the schema has no 'enum'. The constants of ListWorkflowRunLogsState are derived from it: an edit of the text changes them. [#/paths/~1v2~1workflows~1logs/get/parameters/5/description]",
        $"UWG4003 Warning (131,25): {Count}: the description names a parameter 'groupBy' (groupBy=workflowRunId), which GET /v2/workflows/logs does not declare. Callers of the generated client cannot send it. [#/paths/~1v2~1workflows~1logs/get/parameters/8/description]",
        $"UWG4004 Warning (131,49): {Count}: the description says 'Max 10', but the schema has 'maximum: 1000'. The client checks the schema's before it sends, so a value that the service refuses may pass, or one that it takes may not. [#/paths/~1v2~1workflows~1logs/get/parameters/8/description]",
        "UWG4001 Info (231,18): schema 'WorkflowRun', property 'workflowState': 4 values ('RUN_STARTED', 'RUN_SUCCESS', 'RUN_FAILED' and 'RUN_CANCELED') are listed in the description, in a table, but the schema has no 'enum'. The constants of WorkflowRunState are derived from it: an edit of the text changes them. [#/components/schemas/WorkflowRun/properties/workflowState/description]",
        "UWG4001 Info (371,36): schema 'StepInfo', property 'state': 5 values ('STEP_SUCCESS', 'STEP_RETRY', 'STEP_FAILED', 'STEP_PROGRESS' and 1 more) are listed in the description, in parentheses, but the schema has no 'enum'. The constants of StepInfoState are derived from it: an edit of the text changes them. [#/components/schemas/StepInfo/properties/state/description]",
        "UWG4017 Info (396,9): schema 'StepInfo', property 'callResponseStatus': it is an HTTP status code and has the format 'int64', while 'failStatus' and 'responseStatus' have none. Callers get a long from both, as long as nobody writes 'int32'. [#/components/schemas/StepInfo/properties/callResponseStatus]",
    ];

    [Fact]
    public void A_copy_of_ones_own_is_warned_about()
    {
        IReadOnlyList<Diagnostic> found = AnalyzerHarness.AssertFindings(GeneratorInput.Of(Repository.BundledSpec), Expected);

        // The other mention, in the description of status 400.
        Assert.Equal([188], found.Single(diagnostic => diagnostic.Id == "UWG4003").AdditionalLocations.Select(location => location.GetLineSpan().StartLinePosition.Line + 1));
    }

    [Fact]
    public void The_packages_own_is_advice_only_because_nobody_can_mend_it()
    {
        var document = new DocumentInput("openapi.yaml", Repository.BundledSpec) { Kind = "bundled" };

        IReadOnlyList<Diagnostic> found = AnalyzerHarness.AssertFindings(new GeneratorInput { Documents = [document] }, [.. Expected.Select(line => line.Replace(" Warning (", " Info (", StringComparison.Ordinal))]);

        Assert.All(found, diagnostic => Assert.Equal(1, diagnostic.WarningLevel));
    }

    [Theory]
    [InlineData("baseline")]
    [InlineData("observed")]
    public void What_accompanies_a_document_is_none(string kind)
        => AnalyzerHarness.AssertFindings(new GeneratorInput { Documents = [new DocumentInput("openapi.yaml", Repository.BundledSpec) { Kind = kind }] });

    [Fact]
    public void A_file_that_is_no_item_of_ours_is_left_alone()
        => AnalyzerHarness.AssertFindings(new GeneratorInput { Documents = [new DocumentInput("openapi.yaml", Repository.BundledSpec) { IsOpenApiClient = false }] });
}
