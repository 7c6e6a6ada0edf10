using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A header of an answer where it is declared.</summary>
/// <param name="Name">As the document writes it.</param>
/// <param name="Pointer">A shared one stands among the components, once for all operations.</param>
internal sealed record DeclaredHeader(string Name, OpenApiHeader Header, string Pointer)
{
    public string Element => $"The response header '{Name}'";
}
