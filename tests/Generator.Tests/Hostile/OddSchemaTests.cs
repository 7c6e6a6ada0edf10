using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Hostile;

/// <summary>
/// Schemas that no careful author writes, and many documents have (<c>odd-schemas.txt</c>): what is generated compiles without a warning,
/// and what a service sends for them comes back as it was.
/// </summary>
public sealed class OddSchemaTests
{
    private static readonly Dictionary<string, string> All = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Generator.Tests", "Hostile", "odd-schemas.txt"))
        .ReplaceLineEndings("\n").Split("\n=== ").Skip(1).ToDictionary(static part => part.Split('\n')[0], static part => part.Split('\n', 2)[1], StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_comes_goes_back(string name)
    {
        ILookup<bool, string> lines = All[name].Split('\n').ToLookup(static line => line.StartsWith(">>> ", StringComparison.Ordinal));
        string[] payloads = [.. lines[true].Select(static line => line[4..])];
        Assert.NotEmpty(payloads);

        LiveResult result = await LiveCall.Run(
            Document(name.Split(' ')[0], string.Join('\n', lines[false])),
            $"for (int i = 0; i < {payloads.Length}; i++) {{ var pet = await client.GetPetAsync(ct); await client.PutPetAsync(pet!, ct); }} return null;",
            [.. payloads.SelectMany(static json => new[] { LiveAnswer.Json(json), LiveAnswer.Empty })]);

        Harmless.AssertSound(result.Run);
        Assert.Equal(payloads, result.Requests.Where(static request => request.Line.StartsWith("PUT", StringComparison.Ordinal)).Select(static request => request.Text));
    }

    /// <summary>A document with the schemas of a name, and the operations <c>getPet</c> and <c>putPet</c>.</summary>
    internal static string Document(string name)
        => Document(name.Split(' ')[0], string.Join('\n', All[name].Split('\n').Where(static line => !line.StartsWith(">>> ", StringComparison.Ordinal))));

    private static string Document(string version, string schemas) => version != "2.0"
        ? Snippets.WithPet(schemas).Replace("openapi: 3.1.0", "openapi: " + version, StringComparison.Ordinal)
        : """
            swagger: '2.0'
            info: { title: Test, version: '1' }
            host: host.example
            paths:
              /pet:
                get: { operationId: getPet, produces: [application/json], responses: { '200': { description: Fine., schema: { $ref: '#/definitions/Pet' } } } }
                put: { operationId: putPet, parameters: [{ in: body, name: body, required: true, schema: { $ref: '#/definitions/Pet' } }], responses: { '204': { description: Fine. } } }
            definitions:

            """ + Snippets.Indent(schemas, 2);
}
