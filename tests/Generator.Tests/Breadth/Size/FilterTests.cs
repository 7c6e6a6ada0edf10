using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Size;

public sealed class FilterTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Test, version: '1' }
        paths:
          /v1/pets: { get: { operationId: listPets, tags: [Pets], responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }
          /v1/pets/{id}: { get: { operationId: getPet, tags: [Pets, C#], parameters: [{ in: path, name: id, required: true, schema: { type: string } }], responses: { '204': { description: Fine. } } } }
          /v1/owners: { post: { operationId: addOwner, tags: [owners], requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Owner' } } } }, responses: { '204': { description: Fine. } } } }
          /internal/x/y: { get: { operationId: getInternal, responses: { '204': { description: Fine. } } } }
        components:
          schemas:
            Pet: { type: object, properties: { kind: { $ref: '#/components/schemas/Kind' }, either: { oneOf: [{ $ref: '#/components/schemas/Toy' }, { type: string }] } } }
            Toy: { type: object, properties: { level: { $ref: '#/components/schemas/Level' } } }
            Kind: { type: string, enum: [a] }
            Level: { type: integer, enum: [1] }
            Owner: { type: object, properties: { name: { type: string } } }
            Nobody: { type: object, properties: { name: { type: string } } }

        """;

    [Theory]
    [InlineData("IncludeTags", "pets", "GetPet ListPets")]
    [InlineData("IncludeTags", "PETS; Owners", "AddOwner GetPet ListPets")]
    [InlineData("IncludeTags", "C%23", "GetPet")]
    [InlineData("IncludePaths", "/v1/pets", "ListPets")]
    [InlineData("IncludePaths", "/v1/*", "AddOwner ListPets")]
    [InlineData("IncludePaths", "/v1/**", "AddOwner GetPet ListPets")]
    [InlineData("IncludePaths", "/v1/pets/{id}|/internal/**", "GetInternal GetPet")]
    [InlineData("ExcludePaths", "/internal/**;/v1/owners", "GetPet ListPets")]
    public void Operations_are_chosen_by_tag_and_path(string metadata, string value, string expected)
    {
        GeneratorRun run = Run((metadata, value)).AssertCompiles();

        run.AssertDiagnostics();
        string[] all = ["AddOwner", "GetInternal", "GetPet", "ListPets"];
        Assert.Equal(expected, string.Join(' ', all.Where(name => run.AllText.Contains($" {name}Async(", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("", "", "Kind Level Nobody Owner Pet PetEither Toy")]
    [InlineData("used", "", "Kind Level Owner Pet PetEither Toy")]
    [InlineData("", "pets", "Kind Level Pet PetEither Toy")]
    [InlineData("used", "owners", "Owner")]
    [InlineData("all", "owners", "Kind Level Nobody Owner Pet PetEither Toy")]
    public void Types_that_no_operation_leads_to_can_be_left_out(string schemas, string tags, string expected)
    {
        GeneratorRun run = Run(("Schemas", schemas), ("IncludeTags", tags)).AssertCompiles();

        IEnumerable<string> types = run.Sources.Keys.Where(name => name.Contains(".Models.", StringComparison.Ordinal) || name.Contains(".Enums.", StringComparison.Ordinal)).Select(name => name.Split('.')[^3]);
        Assert.Equal(expected, string.Join(' ', types.Order(StringComparer.Ordinal)));
    }

    [Fact]
    [Covers("UWG5004")]
    public void A_filter_that_names_nothing_is_said()
        => Run(("IncludeTags", "pets;cats"), ("ExcludePaths", "/v2/**")).AssertDiagnostics(
            "UWG5004 Warning (1,1): The metadata IncludeTags names 'cats', but no operation of the document has it. Tags and paths are spelled as in the document; '*' stands for a part of a path, '**' for any part.",
            "UWG5004 Warning (1,1): The metadata ExcludePaths names '/v2/**', but no operation of the document has it. Tags and paths are spelled as in the document; '*' stands for a part of a path, '**' for any part.");

    [Fact]
    public void A_value_that_Schemas_does_not_know_is_said()
        => Run(("Schemas", "some")).AssertDiagnostics("UWG5003 Warning (1,1): The metadata Schemas is 'some': it knows 'all' and 'used'. 'all' is used.");

    private static GeneratorRun Run(params (string Name, string Value)[] metadata)
    {
        GeneratorInput input = GeneratorInput.Of(Document);
        return GeneratorHarness.Run(input with { Documents = [input.Documents[0] with { Metadata = metadata.ToDictionary(pair => pair.Name, pair => pair.Value) }] });
    }
}
