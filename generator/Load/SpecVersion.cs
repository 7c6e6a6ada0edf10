namespace Upstash.Workflow.Generator.Load;

/// <summary>The specification a document follows.</summary>
internal enum SpecVersion
{
    Swagger20,
    OpenApi30,
    OpenApi31,
    OpenApi32,
}
