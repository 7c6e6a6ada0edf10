using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The file of the client that a user creates: the class, its interface, its options and its credentials.</summary>
internal sealed class RootClientEmitter
{
    private readonly EmitContext _context;
    private readonly SourceWriter _writer;
    private readonly RootClientModel _client;
    private readonly OperationEmitter[] _operations;

    public RootClientEmitter(EmitContext context, RootClientModel client)
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
        _writer.Line();
        new OptionsEmitter(_context, _client).Emit();
        if (_client.ServersName is { } serversName)
        {
            _writer.Line();
            new ServersEmitter(_context, _client, serversName).Emit();
        }

        if (_client.AuthName is { } authName)
        {
            _writer.Line();
            new AuthEmitter(_context, _client, authName).Emit();
        }
    }

    private void EmitClass()
    {
        DocComment.Write(_writer, _client.Documentation, NeutralSummary);
        _context.GeneratedCode();
        _writer.Line($"{_context.Access} sealed partial class {_client.Name} : I{_client.Name}, global::System.IDisposable");
        using (_writer.Block())
        {
            string basePath = _client.BasePath.Length == 0 ? "" : $", BasePath = {Literal.Text(_client.BasePath)}";
            string requires = _client.RequiresCredential ? ", RequiresCredential = true" : "";
            string description = $"ClientName = {Literal.Text(_client.Name)}{basePath}{requires}";
            _writer.Line($"private static readonly {TypeNames.Internals}ApiDescription {_client.ApiField} = new() {{ {description} }};");
            foreach (OperationEmitter operation in _operations)
                operation.EmitField();
            new RootConstructorEmitter(_context, _client).Emit();
            EmitProperties();
            foreach (OperationEmitter operation in _operations)
                operation.EmitMethods();
            EmitDispose();
        }
    }

    private string NeutralSummary
    {
        get
        {
            string title = DocText.Line(_client.Title);
            return title.Length > 0 ? $"A client for {title}, version {DocText.Code(_client.Version)}." : "A client for the API.";
        }
    }

    private void EmitProperties()
    {
        foreach (TagClientReference tag in _client.TagClients)
        {
            _writer.Separate();
            EmitPropertyDoc(tag);
            _writer.Line($"public {_context.Types.Generated(tag.Name)} {tag.PropertyName} {{ get; }}");
        }

        foreach (TagClientReference tag in _client.TagClients)
        {
            _writer.Separate();
            _writer.Line($"{_context.Types.Generated("I" + tag.Name)} I{_client.Name}.{tag.PropertyName} => {tag.PropertyName};");
        }
    }

    private void EmitDispose()
    {
        _writer.Separate();
        DocComment.Summary(_writer, "Frees the connections that this client opened. An <c>HttpClient</c> that was given to it stays open.");
        _writer.Line($"public void Dispose() => {_client.PipelineField}.Dispose();");
    }

    private void EmitInterface()
    {
        DocComment.Summary(_writer, $"What <see cref=\"{_context.Types.Generated(_client.Name)}\"/> does, to put something else in its place in tests.");
        _context.GeneratedCode();
        _writer.Line($"{_context.Access} partial interface I{_client.Name}");
        using (_writer.Block())
        {
            foreach (TagClientReference tag in _client.TagClients)
            {
                _writer.Separate();
                EmitPropertyDoc(tag);
                _writer.Line($"{_context.Types.Generated("I" + tag.Name)} {tag.PropertyName} {{ get; }}");
            }

            foreach (OperationEmitter operation in _operations)
                operation.EmitInterface();
        }
    }

    private void EmitPropertyDoc(TagClientReference tag)
        => DocComment.Write(_writer, tag.Documentation, $"The operations of {DocText.Code(tag.PropertyName)}.");
}
