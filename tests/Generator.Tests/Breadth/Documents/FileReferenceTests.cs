using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Documents;

/// <summary>References into other files: those the project gives the compiler, and no others.</summary>
public sealed class FileReferenceTests
{
    private const string Main = """
        openapi: 3.0.3
        info: { title: T, version: '1' }
        paths:
          /pets/{id}:
            $ref: 'paths/pet.yaml'
        components:
          schemas:
            Pet:
              type: object
              properties:
                name: { type: string }
                owner: { $ref: './shared/common.yaml#/components/schemas/Owner' }
                toy: { $ref: 'shared/toy.json' }
        """;

    private const string PetPath = """
        get:
          operationId: getPet
          parameters:
            - { $ref: '../shared/common.yaml#/components/parameters/Id' }
          responses:
            '200':
              description: Fine.
              content: { application/json: { schema: { $ref: '../openapi.yaml#/components/schemas/Pet' } } }
            '404': { $ref: '../shared/common.yaml#/components/responses/NotFound' }
        """;

    private const string Common = """
        components:
          parameters:
            Id: { name: id, in: path, required: true, schema: { type: integer } }
          schemas:
            Owner:
              type: object
              properties:
                name: { type: string }
                boss: { $ref: '#/components/schemas/Owner' }
                pets: { type: array, items: { $ref: '../openapi.yaml#/components/schemas/Pet' } }
                level: { type: string, enum: [low, high] }
          responses:
            NotFound:
              description: None.
              content: { application/json: { schema: { type: object, properties: { reason: { type: string } } } } }
        """;

    private const string Toy = """{ "type": "object", "properties": { "price": { "type": "number" } } }""";

    [Fact]
    public async Task Paths_parameters_responses_and_schemas_of_other_files_are_as_if_they_stood_here()
    {
        LiveResult result = await LiveCall.Run(
            Input,
            """
            Pet pet = await client.GetPetAsync(7, ct);
            Owner owner = pet.Owner!;
            return $"{pet.Name} {owner.Boss!.Name} {owner.Pets![0].Name} {owner.Level == OwnerLevel.High} {pet.Toy!.Price}";
            """,
            LiveAnswer.Json("""{"name":"a","owner":{"boss":{"name":"b"},"pets":[{"name":"c"}],"level":"high"},"toy":{"price":2}}"""));

        result.Run.AssertDiagnostics();
        Assert.Equal("a b c True 2", result.Value);
        Assert.Equal("GET /pets/7", result.Request.Line);
    }

    [Fact]
    public async Task An_error_of_another_file_has_one_type()
        => Assert.Equal(
            "gone",
            (await LiveCall.Run(
                Input,
                "try { await client.GetPetAsync(7, ct); return null; } catch (ApiException<NotFound> error) { return error.Error!.Reason; }",
                LiveAnswer.Json("""{"reason":"gone"}""") with { Status = 404 })).Value);

    [Fact]
    public void A_file_that_is_not_listed_is_said_where_it_is_referred_to()
    {
        GeneratorRun run = GeneratorHarness.Run(Input with { Documents = [.. Input.Documents.Where(static document => !document.Path.EndsWith("toy.json", StringComparison.Ordinal))] });

        run.AssertCompiles().AssertDiagnostics(
            "UWG1004 Warning (13,22): The reference 'shared/toy.json' cannot be followed: the project gives the compiler no such file. List it: <AdditionalFiles Include=\"shared/toy.json\" />. It is read as if it were not there. [#/components/schemas/Pet/properties/toy]");
    }

    [Fact]
    public void A_slip_in_another_file_is_said_in_that_file()
    {
        GeneratorRun run = GeneratorHarness.Run(Replace("common.yaml", "level: { type: string, enum: [low, high] }", "level: { type: strin }"));

        Microsoft.CodeAnalysis.Diagnostic said = Assert.Single(run.AssertCompiles().Diagnostics);
        Assert.Equal("/repo/shared/common.yaml", said.Location.GetLineSpan().Path);
        Assert.StartsWith("UWG1007 Warning (11,24): The type 'strin'", GeneratorRun.Describe(said), StringComparison.Ordinal);
        Assert.Contains("[shared/common.yaml#/components/schemas/Owner/properties/level/type]", said.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_yaml_costs_what_refers_to_it()
    {
        GeneratorRun run = GeneratorHarness.Run(Replace("toy.json", Toy, "{ \"type\": "));

        run.AssertCompiles();
        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Location.GetLineSpan().Path == "/repo/shared/toy.json");
        Assert.Contains("JsonElement? Toy", run.Source("Models.Pet.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_another_file_is_an_edit_of_the_document_and_of_no_other()
    {
        GeneratorInput input = Input with { Documents = [.. Input.Documents, new DocumentInput("/repo/else.yaml", "openapi: 3.0.3\ninfo: { title: E, version: '1' }\npaths: {}\n") { Namespace = "Else" }] };
        GeneratorRun first = GeneratorHarness.Run(input);
        GeneratorRun second = GeneratorHarness.RunAgain(first, input with { Documents = [.. input.Documents.Select(static document => document with { Text = document.Text!.Replace("reason", "why", StringComparison.Ordinal) })] });

        Assert.Single(second.Reasons(TrackingNames.Results), static reason => reason == Microsoft.CodeAnalysis.IncrementalStepRunReason.Modified);
        Assert.Contains("Why", second.Source("Models.NotFound.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/pet.yaml")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("C:\\secrets.yaml")]
    public void Nothing_outside_is_opened(string reference)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorInput.Of(Snippets.WithSchemas($"A:\n  type: object\n  properties:\n    x:\n      $ref: '{reference}'\n"))).AssertCompiles();

        Assert.Equal("UWG1004", Assert.Single(run.Diagnostics).Id);
    }

    private static GeneratorInput Input { get; } = GeneratorInput.Of(Main, "/repo/openapi.yaml", clientName: "TestClient") with
    {
        Documents =
        [
            new DocumentInput("/repo/openapi.yaml", Main) { Namespace = "Acme.Api", ClientName = "TestClient" },
            new DocumentInput("/repo/paths/pet.yaml", PetPath) { IsOpenApiClient = false },
            new DocumentInput("/repo/shared/common.yaml", Common) { IsOpenApiClient = false },
            new DocumentInput("/repo/shared/toy.json", Toy) { IsOpenApiClient = false },
        ],
    };

    private static GeneratorInput Replace(string file, string old, string text)
        => Input with { Documents = [.. Input.Documents.Select(document => document.Path.EndsWith(file, StringComparison.Ordinal) ? document with { Text = document.Text!.Replace(old, text, StringComparison.Ordinal) } : document)] };
}
