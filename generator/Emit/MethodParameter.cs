using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>A parameter of a generated method.</summary>
/// <param name="Type">As it is spelled, with <c>?</c> when null may be given.</param>
/// <param name="DocumentText">The document's words, raw.</param>
/// <param name="NeutralXml">What the doc comment says when the document says nothing.</param>
internal sealed record MethodParameter(
    string Type,
    string Name,
    bool IsRequired,
    string DocumentText,
    string NeutralXml)
{
    public string Declaration => IsRequired ? $"{Type} {Name}" : $"{Type} {Name} = null";

    public static MethodParameter Of(ParameterModel parameter, TypeNames types, string place) => new(
        types.Of(parameter.Type, !parameter.IsRequired),
        parameter.Name,
        parameter.IsRequired,
        parameter.Documentation.Summary,
        $"The {place} {DocText.Code(parameter.WireName)}.");
}
