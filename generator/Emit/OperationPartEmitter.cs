using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>One operation of a large client. What the client is has been said in the client's own file.</summary>
internal sealed class OperationPartEmitter(EmitContext context, OperationPartModel part)
{
    private readonly SourceWriter _writer = context.Writer;
    private readonly OperationEmitter _operation = new(context, part.Operation, part.PipelineField);

    public void Emit()
    {
        _writer.Line($"partial class {part.Client}");
        using (_writer.Block())
        {
            _operation.EmitField();
            _operation.EmitMethods();
        }

        _writer.Line();
        _writer.Line($"partial interface I{part.Client}");
        using (_writer.Block())
            _operation.EmitInterface();
    }
}
