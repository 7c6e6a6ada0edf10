using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Upstash.Workflow.Benchmarks;

/// <summary>NSwag as its users run it: C# client and models, System.Text.Json, everything else as it comes.</summary>
internal sealed class NSwagGenerator : Contender
{
    public override string Name => "NSwag";

    public override IReadOnlyList<string> Generate(string fileName, string text)
    {
        OpenApiDocument document = (fileName.EndsWith(".json", StringComparison.Ordinal)
            ? OpenApiDocument.FromJsonAsync(text)
            : OpenApiYamlDocument.FromYamlAsync(text)).GetAwaiter().GetResult();
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "ApiClient",
            CSharpGeneratorSettings = { Namespace = "Acme.Api", JsonLibrary = CSharpJsonLibrary.SystemTextJson },
        };
        return [new CSharpClientGenerator(document, settings).GenerateFile()];
    }
}
