using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The class of the headers that a document declares for an answer.</summary>
internal sealed class ResponseHeadersEmitter(EmitContext context, ResponseHeadersModel model)
{
    private const string HeaderReader = TypeNames.Internals + "HeaderReader";

    private readonly SourceWriter _writer = context.Writer;

    public void Emit()
    {
        string contract = $"{TypeNames.Internals}IResponseHeaders<{context.Types.Generated(model.Name)}>";
        DocComment.Summary(_writer, "The headers that the document declares for an answer. One that is missing or cannot be read is null.");
        context.GeneratedCode();
        _writer.Line($"{context.Access} sealed partial class {model.Name} : {contract}");
        using (_writer.Block())
        {
            foreach (ResponseHeaderModel header in model.Headers)
                EmitProperty(header);
            EmitRead(contract);
        }
    }

    private void EmitProperty(ResponseHeaderModel header)
    {
        _writer.Separate();
        DocComment.Write(_writer, header.Documentation, $"The header {DocText.Code(header.WireName)}.");
        context.Obsolete(header.IsDeprecated);
        _writer.Line($"public {context.Types.Of(header.Type, isNullable: true)} {header.Name} {{ get; init; }}");
    }

    private void EmitRead(string contract)
    {
        _writer.Separate();
        _writer.List($"static {context.Types.Generated(model.Name)} {contract}.Read(", [$"{HeaderReader} headers"], ") => new()");
        using (_writer.Block("};"))
        {
            foreach (ResponseHeaderModel header in model.Headers)
            {
                string arguments = $">({Literal.Text(header.WireName)}, {TypeNames.Internals}HeaderFormat.{header.Format}),";
                _writer.List($"{header.Name} = headers.Read<", context.Types.TypeAndItem(header.Type, isNullable: header.Type.IsValueType), arguments);
            }
        }
    }
}
