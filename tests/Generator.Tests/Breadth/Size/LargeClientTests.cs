using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Size;

/// <summary>A client of many methods is printed one operation a file: its own file would be megabytes.</summary>
public sealed class LargeClientTests
{
    [Theory]
    [InlineData("")]
    [InlineData("tags: [Pets], ")]
    public void Each_operation_of_a_large_client_has_a_file_of_its_own(string tags)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Document(tags, 17))).AssertCompiles();

        run.AssertDiagnostics();
        Assert.Equal(17, run.Sources.Keys.Count(static file => file.EndsWith("Async.g.cs", StringComparison.Ordinal)));
        Assert.All(run.Sources.Values, static text => Assert.True(text.Split("ApiOperation ").Length <= 2));
        Assert.Contains(run.Sources, static file => file.Key.EndsWith(".GetPet4Async.g.cs", StringComparison.Ordinal) && file.Value.Contains(" GetPet4Async("));
    }

    [Fact]
    public void A_client_of_sixteen_operations_is_one_file()
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Document("", 16))).AssertCompiles();

        Assert.DoesNotContain(run.Sources.Keys, static file => file.EndsWith("Async.g.cs", StringComparison.Ordinal));
    }

    /// <summary>Private members are chosen around all of the client's methods, wherever each of them stands; files differ in more than case.</summary>
    [Fact]
    public void Names_are_picked_over_all_files_of_a_client()
    {
        string document = Document("", 16)
            + "  /a: { get: { operationId: getpet4, responses: { '204': { description: Fine. } } } }\n"
            + "  /b/{GetPet3Operation}/{_pipeline}: { get: { operationId: other, parameters: [{ in: path, name: GetPet3Operation, required: true, schema: { type: string } }, { in: path, name: _pipeline, required: true, schema: { type: string } }], responses: { '204': { description: Fine. } } } }\n"
            + "  /c: { get: { operationId: getPet3Operation, responses: { '204': { description: Fine. } } } }\n";

        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(document)).AssertCompiles();

        Assert.Equal(run.Sources.Count, run.Sources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(19, run.Sources.Keys.Count(static file => file.Contains("Async", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_operation_that_changes_is_printed_again_alone()
    {
        GeneratorInput input = GeneratorInput.Of(Document("", 17));
        GeneratorRun first = GeneratorHarness.Run(input);
        GeneratorRun second = GeneratorHarness.RunAgain(first, input.WithText(Document("", 17).Replace("Gets pet 5.", "Gets the fifth pet.")));

        Assert.EndsWith(".GetPet5Async.g.cs", Assert.Single(second.Sources, source => first.Sources[source.Key] != source.Value).Key);
        Assert.Equal(IncrementalStepRunReason.Modified, Assert.Single(second.Reasons(TrackingNames.Units), static reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));
    }

    private static string Document(string tags, int operations)
        => "openapi: 3.0.3\ninfo: { title: Test, version: '1' }\npaths:\n" + string.Concat(Enumerable.Range(1, operations).Select(number =>
            $"  /pets/{number}: {{ get: {{ operationId: getPet{number}, {tags}summary: Gets pet {number}., responses: {{ '200': {{ description: Fine., content: {{ application/json: {{ schema: {{ type: string }} }} }} }} }} }} }}\n"));
}
