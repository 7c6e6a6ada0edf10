using Microsoft.OpenApi;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;
using JsonPointer = Upstash.Workflow.Generator.Read.JsonPointer;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A response of Swagger 2.0 with <c>type: file</c>, which is no type of later versions and gets lost on the way: bytes.</summary>
internal static class SwaggerFile
{
    public static IDictionary<string, IOpenApiMediaType> Restore(IDictionary<string, IOpenApiMediaType> content, string responsePointer, LoadedDocument loaded)
    {
        if (loaded.Version != SpecVersion.Swagger20)
            return content;
        string place = SwaggerPointer.FromOpenApi3(BindContext.Pointer(responsePointer, "schema", "type"));
        return JsonPointer.Find(loaded.Root, place) is SpecScalar { Text: "file" } ? content.ToDictionary(static media => media.Key, static _ => Bytes) : content;
    }

    private static IOpenApiMediaType Bytes => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
}
