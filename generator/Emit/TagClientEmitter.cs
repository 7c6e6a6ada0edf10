using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The client of one tag, and its interface.</summary>
internal sealed class TagClientEmitter
{
    private const string ApiPipeline = TypeNames.Internals + "ApiPipeline";

    private readonly EmitContext _context;
    private readonly SourceWriter _writer;
    private readonly TagClientModel _client;
    private readonly OperationEmitter[] _operations;

    public TagClientEmitter(EmitContext context, TagClientModel client)
    {
        _context = context;
        _writer = context.Writer;
        _client = client;
        _operations = [.. client.Operations.Select(operation => new OperationEmitter(context, operation, client.PipelineField))];
    }

    public void Emit()
    {
        EmitClass();
        _writer.Line();
        EmitInterface();
    }

    private void EmitClass()
    {
        DocComment.Write(_writer, _client.Documentation, $"The operations of {DocText.Code(_client.PropertyName)}.");
        _context.GeneratedCode();
        _writer.Line($"{_context.Access} sealed partial class {_client.Name} : I{_client.Name}");
        using (_writer.Block())
        {
            foreach (OperationEmitter operation in _operations)
                operation.EmitField();
            EmitConstructor();
            foreach (OperationEmitter operation in _operations)
                operation.EmitMethods();
        }
    }

    private void EmitConstructor()
    {
        _writer.Separate();
        _writer.Lines($$"""
            private readonly {{ApiPipeline}} {{_client.PipelineField}};

            internal {{_client.Name}}({{ApiPipeline}} pipeline)
            {
                {{_client.PipelineField}} = pipeline;
            }
            """);
    }

    private void EmitInterface()
    {
        DocComment.Summary(_writer, $"What <see cref=\"{_context.Types.Generated(_client.Name)}\"/> does, to put something else in its place in tests.");
        _context.GeneratedCode();
        _writer.Line($"{_context.Access} partial interface I{_client.Name}");
        using (_writer.Block())
        {
            foreach (OperationEmitter operation in _operations)
                operation.EmitInterface();
        }
    }
}
