using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Drift;

/// <summary>A document in several files drifts in all of them.</summary>
public sealed class CompanionTests
{
    private const string Common = "Animal:\n  type: object\n  properties:\n    id: { type: integer }\n    name: { type: string, maxLength: 9 }\n    next: { $ref: '#/Animal' }\n";

    private static readonly string Document = Snippets.Pets.Replace("'#/components/schemas/Pet'", "'common.yaml#/Animal'", StringComparison.Ordinal);

    [Fact]
    public void What_changes_in_a_file_that_is_referred_to_is_told_at_its_line()
        => Assert.Equal(
            [
                "UWG2201 Error (3,3) common.yaml: 'Animal' in common.yaml, property 'id': removed, was common.yaml(4,5). Callers of Animal.Id no longer compile. Answers no longer hold it. [common.yaml#/Animal/properties/id]",
                "UWG3122 Info (4,27) common.yaml: 'Animal' in common.yaml, property 'name': maxLength 9 -> 8. Callers are not affected. [common.yaml#/Animal/properties/name/maxLength]",
            ],
            Drift(Common.Replace("    id: { type: integer }\n", "", StringComparison.Ordinal).Replace("maxLength: 9", "maxLength: 8", StringComparison.Ordinal)));

    [Fact]
    public void A_file_that_stays_as_it_is_has_not_drifted() => Assert.Empty(Drift("# another comment\n" + Common));

    private static IEnumerable<string> Drift(string present)
    {
        GeneratorInput input = GeneratorInput.Of(Document).WithBaseline(Document);
        GeneratorRun run = GeneratorHarness.Run(input with
        {
            Documents =
            [
                .. input.Documents,
                new DocumentInput("common.yaml", present) { IsOpenApiClient = false },
                new DocumentInput("common.accepted.yaml", Common) { Kind = "baseline" },
            ],
        });
        return run.Diagnostics.Where(RuleTests.IsDrift).Select(diagnostic => GeneratorRun.Describe(diagnostic).Replace("): ", $") {diagnostic.Location.GetLineSpan().Path}: ", StringComparison.Ordinal));
    }
}
