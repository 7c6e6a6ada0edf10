using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A declared response that an example can be made of.</summary>
/// <param name="Suffix">What stands behind the operation's name; empty for its first success.</param>
/// <param name="MediaType">What the example is sent as; empty where there is no body.</param>
/// <remarks>A class: two operations may share all of it.</remarks>
internal sealed class ExampleResponse(string suffix, int status, string mediaType, OpenApiMediaType? media)
{
    public string Suffix => suffix;

    public int Status => status;

    public string MediaType => mediaType;

    public OpenApiMediaType? Media => media;
}
