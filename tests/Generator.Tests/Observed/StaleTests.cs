using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Observed;

/// <summary>What the document says by now, or no longer says anything about, is no news.</summary>
public sealed class StaleTests
{
    [Theory]
    [InlineData("unknownMember", "ListPets", "/pets/*/id", "no such member", "a number")]
    [InlineData("unknownMember", "ListPets", "/pets/*/owner/name", "no such member", "a string")]
    [InlineData("unknownMember", "ListPets", "/pets/*/likes/colour", "no such member", "a string")]
    [InlineData("unknownMember", "ListPets", "/byName/anything", "no such member", "a string")]
    [InlineData("unknownMember", "ListPets", "/gone/*/tags", "no such member", "a string")]
    [InlineData("unknownMember", "ListPets", "/pets/*/state/x", "no such member", "a string")]
    [InlineData("unknownMember", "ListPets", "", "no such member", "a string")]
    [InlineData("unknownValue", "ListPets", "/pets/*/owner/name", "a declared value", "a string")]
    [InlineData("wrongType", "ListPets", "/pets/*/id", "a string", "a number")]
    [InlineData("wrongType", "ListPets", "/pets/*/gone", "a string", "a number")]
    [InlineData("wrongType", "ListPets", "header X-Gone", "the declared value", "another text")]
    [InlineData("missingRequired", "ListPets", "/byName", "a required member", "nothing")]
    [InlineData("missingRequired", "ListPets", "/gone/*/id", "a required member", "nothing")]
    [InlineData("undeclaredStatus", "ListPets", "", "a declared status", "404")]
    [InlineData("undeclaredStatus", "ListPets", "", "a declared status", "many")]
    [InlineData("undeclaredBody", "ListPets", "", "no body", "a body")]
    [InlineData("unknownMember", "Gone", "/x", "no such member", "a string")]
    [InlineData("somethingNew", "ListPets", "/x", "", "")]
    public void Is_not_reported(string kind, string operation, string pointer, string expected, string found)
        => Recorded.Run(Recorded.Observation(kind, operation, pointer, expected, found)).AssertDiagnostics();

    [Fact]
    public void A_mended_document_silences_it()
    {
        string seen = Recorded.Observation("unknownMember", "FirstPet", "/tags", "no such member", "an array");
        Assert.Single(Recorded.Run(seen).Diagnostics);

        Recorded.RunOn(Recorded.Document.Replace("id: { type: integer", "tags: { type: array, items: {} }\n        id: { type: integer", StringComparison.Ordinal), seen).AssertDiagnostics();
    }

    [Theory]
    [InlineData("type: integer, format: int64", "type: string")]
    [InlineData("type: integer, format: int64", "description: Anything.")]
    [InlineData("type: integer, format: int64", "oneOf: [{ type: integer }, { type: string }]")]
    public void A_type_that_takes_what_came_silences_it(string before, string after)
        => Recorded.RunOn(Recorded.Document.Replace(before, after, StringComparison.Ordinal), Recorded.Observation("wrongType", "FirstPet", "/id", "an integer of 64 bits", "a string")).AssertDiagnostics();
}
