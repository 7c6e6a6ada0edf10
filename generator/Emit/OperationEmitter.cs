using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>An operation in a client: its static description and its one or two methods.</summary>
internal sealed class OperationEmitter
{
    private const string ApiOperation = TypeNames.Internals + "ApiOperation";

    private readonly EmitContext _context;
    private readonly SourceWriter _writer;
    private readonly OperationModel _operation;
    private readonly OperationSignature _signature;
    private readonly OperationDocs _docs;
    private readonly string _pipeline;
    private readonly string _field;
    private readonly string? _requestMethod;

    // The same operation with other bodies: one static field serves them all.
    private readonly OperationEmitter[] _others;

    public OperationEmitter(EmitContext context, OperationModel operation, string pipelineField)
    {
        _context = context;
        _writer = context.Writer;
        _operation = operation;
        _signature = new OperationSignature(operation, context.Types);
        _docs = new OperationDocs(context, operation, _signature);
        _pipeline = pipelineField;
        _field = operation.Field;
        _requestMethod = operation.RequestMethod;
        _others = [.. operation.OtherBodies.Select(other => new OperationEmitter(context, operation.With(other), pipelineField))];
    }

    public void EmitField()
    {
        string[] arguments = [Literal.Text(_operation.Name), Literal.Text(_operation.HttpMethod), Literal.Text(_operation.PathTemplate)];
        string[] security = [.. _operation.Security.Select(static alternative => $"[{string.Join(", ", alternative.Schemes.Select(Literal.Text))}]")];
        _writer.Separate();
        _writer.List($"private static readonly {ApiOperation} {_field} = new(", arguments, ")");
        using (_writer.Block("};"))
        {
            _writer.Line($"Security = [{string.Join(", ", security)}],");
            EmitScopes();
            if (_operation.Server is { } server)
                _writer.Line($"Server = {Server(server)},");
            EmitStatuses("SuccessStatuses", _operation.SuccessStatuses);
            EmitErrors();
            EmitStatuses("DeclaredStatuses", _operation.DeclaredStatuses);
            EmitOtherBodies();
        }
    }

    public void EmitMethods()
    {
        if (_operation.Paging is { } paging)
        {
            _writer.Separate();
            _docs.EmitPaging();
            _writer.List($"public {_signature.PagingReturnType(paging)} {paging.MethodName}(", _signature.Declarations, ")");
            using (_writer.Block())
                new PagingEmitter(_context, _operation, paging, _signature, _pipeline).Emit(_requestMethod);
        }

        _writer.Separate();
        _docs.EmitCall();
        _writer.List($"public {_signature.ReturnType} {_operation.MethodName}(", _signature.Declarations, ")");
        var request = new RequestEmitter(_context, _operation, _signature, _pipeline, _field);
        using (_writer.Block())
        {
            if (_requestMethod is null)
                request.Emit(_operation.Response);
            else
                request.EmitSendOf(_requestMethod);
        }

        if (_operation.Headed is not null)
            new HeadedMethodEmitter(_context, _operation, _signature).Emit(request, _requestMethod!);
        if (_requestMethod is not null)
            EmitRequestMethod(_requestMethod);
        if (_operation.ItemStream is { } stream)
            EmitItemStream(stream);
        foreach (OperationEmitter other in _others)
            other.EmitMethods();
        foreach (AlternativeModel alternative in _operation.Alternatives)
            EmitAlternative(alternative);
    }

    private void EmitAlternative(AlternativeModel alternative)
    {
        _writer.Separate();
        _docs.EmitAlternative(alternative);
        _writer.List($"public {_signature.ReturnTypeOf(alternative.Response, alternative.Headers)} {alternative.MethodName}(", _signature.Declarations, ")");
        using (_writer.Block())
            new RequestEmitter(_context, _operation, _signature, _pipeline, _field).Emit(alternative.Response, alternative.Headers);
    }

    private void EmitItemStream(ItemStreamModel stream)
    {
        _writer.Separate();
        _docs.EmitItems();
        _writer.List($"public {_signature.ItemsType(stream.Response)} {stream.MethodName}(", _signature.Declarations, ")");
        using (_writer.Block())
            new RequestEmitter(_context, _operation, _signature, _pipeline, _field).Emit(stream.Response);
    }

    /// <summary>The same methods in the client's interface.</summary>
    public void EmitInterface()
    {
        if (_operation.Paging is { } paging)
        {
            _writer.Separate();
            _docs.EmitShort();
            _writer.List($"{_signature.PagingReturnType(paging)} {paging.MethodName}(", _signature.Declarations, ");");
        }

        _writer.Separate();
        _docs.EmitShort();
        _writer.List($"{_signature.ReturnType} {_operation.MethodName}(", _signature.Declarations, ");");
        if (_operation.Headed is not null)
            new HeadedMethodEmitter(_context, _operation, _signature).EmitInterface();
        if (_operation.ItemStream is { } stream)
        {
            _writer.Separate();
            _docs.EmitShort();
            _writer.List($"{_signature.ItemsType(stream.Response)} {stream.MethodName}(", _signature.Declarations, ");");
        }

        foreach (OperationEmitter other in _others)
            other.EmitInterface();
        foreach (AlternativeModel alternative in _operation.Alternatives)
        {
            _writer.Separate();
            _docs.EmitShort();
            _writer.List($"{_signature.ReturnTypeOf(alternative.Response, alternative.Headers)} {alternative.MethodName}(", _signature.Declarations, ");");
        }
    }

    private void EmitRequestMethod(string name)
    {
        _writer.Separate();
        string[] parameters = [.. _signature.Parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}")];
        _writer.List($"private {TypeNames.Internals}ApiRequest {name}(", parameters, ")");
        using (_writer.Block())
            new RequestEmitter(_context, _operation, _signature, _pipeline, _field).EmitRequest();
    }

    private static string Server(OperationServerModel server) => $"{TypeNames.Internals}ApiServer." + (server.Address is { } address
        ? $"At({Literal.Text(address)})"
        : $"Beside({Literal.Text(server.Path)}, {Literal.Text(server.BasePath)})");

    private void EmitScopes()
    {
        if (_operation.Security.All(static alternative => alternative.Scopes.Count == 0))
            return;
        string[] alternatives = [.. _operation.Security.Select(static alternative =>
            $"[{string.Join(", ", alternative.Scopes.Select(static scopes => $"[{string.Join(", ", scopes.Select(Literal.Text))}]"))}]")];
        _writer.List("Scopes = [", alternatives, "],");
    }

    private void EmitErrors()
    {
        if (_operation.Errors.Count == 0)
            return;

        string[] errors = [.. _operation.Errors.Select(Error)];
        _writer.List("Errors = [", errors, "],");
    }

    private string Error(ErrorModel error)
    {
        string[] body = error.Type is null ? [] : _context.Types.TypeAndItem(error.Type);
        string[] headers = error.Headers is null ? [] : [_context.Types.Generated(error.Headers)];
        return $"{TypeNames.Internals}ApiError.{(error.Type is null ? "Headed" : "Json")}<{string.Join(", ", body.Concat(headers))}>({Literal.Number(error.From)}, {Literal.Number(error.To)})";
    }

    private void EmitOtherBodies()
    {
        if (_operation.Response.Others is not { } others)
            return;
        EmitStatuses("TextStatuses", others.Texts);
        EmitStatuses("BytesStatuses", others.Bytes);
    }

    private void EmitStatuses(string property, EquatableArray<StatusRange> statuses)
    {
        if (statuses.Count > 0)
            _writer.List($"{property} = [", statuses.Select(Range).ToArray(), "],");
    }

    private static string Range(StatusRange range) => $"({Literal.Number(range.From)}, {Literal.Number(range.To)})";
}
