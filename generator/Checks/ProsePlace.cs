using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>A text of the document and where it stands.</summary>
internal sealed record ProsePlace(SpecFile File, SpecMapping Owner, string Key, SpecScalar Scalar)
{
    public string Text => Scalar.Text;

    public string Pointer => CheckContext.Pointer(File, Owner, Key);

    public static IEnumerable<ProsePlace> In(OpenApiElement? element)
    {
        if (element?.Node["description"] is SpecScalar { Kind: ScalarKind.String } description)
            yield return new ProsePlace(element.File, element.Node, "description", description);
    }
}
