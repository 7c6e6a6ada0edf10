using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// The headers that the document declares for a part of a multipart body. A file has its own; any other part is a plain value, which has no
/// place for them, so that they are arguments of the method.
/// </summary>
internal sealed class PartHeaderBinder(BindContext context, SchemaBinder schemas, OperationSource source, ArgumentBinder arguments)
{
    /// <summary>What the part's value makes, and OpenAPI says to ignore.</summary>
    private static readonly HashSet<string> OwnHeaders = new(StringComparer.OrdinalIgnoreCase) { "Content-Type", "Content-Disposition", "Content-Length" };

    /// <param name="pointer">Where the encoding stands.</param>
    public IEnumerable<PartHeaderModel> Bind(string part, OpenApiEncoding encoding, string pointer)
    {
        foreach (KeyValuePair<string, OpenApiHeader> header in encoding.Headers?.AsEnumerable() ?? [])
        {
            string place = header.Value.Reference ?? BindContext.Pointer(pointer, "headers", header.Key);
            if (OwnHeaders.Contains(header.Key))
                continue;
            if (HeaderName.IsValid(header.Key))
                yield return new PartHeaderModel(part, Bind(part, header.Key, header.Value, place));
            else
                context.ReportUnsupported($"A header of the part '{part}' of {source.Element}", "its name cannot stand in a header", "It is left out", place);
        }
    }

    private ParameterModel Bind(string part, string wireName, OpenApiHeader header, string place)
    {
        string element = $"The header '{wireName}' of the part '{part}' of {source.Element}";
        string name = arguments.Allocate(InlineNames.Of(Identifiers.Pascal(part, "Part"), wireName), element, place);
        TypeRef type = header.Schema is null ? Text : schemas.BindRoot(header.Schema, BindContext.Pointer(place, "schema"), InlineNames.Of(InlineNames.Of(source.Name, part), wireName)).Type;
        if (type is PrimitiveType { Kind: PrimitiveKind.Json })
            type = Text;
        else if (!ParameterFormats.IsSingle(type))
            type = Degrade(element, place);
        return new ParameterModel(name, wireName, type, false, false, ParameterLimits.None, Documentations.Create(header.Description, place), header.Deprecated);
    }

    private PrimitiveType Degrade(string element, string place)
    {
        context.ReportUnsupported(element, "a header of a part holds one value, and its schema is something else", "A string is generated", place);
        return Text;
    }

    private static PrimitiveType Text { get; } = PrimitiveType.Of(PrimitiveKind.String);
}
