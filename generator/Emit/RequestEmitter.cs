using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The body of the method for one call: build a request, say how to read the response.</summary>
internal sealed class RequestEmitter(
    EmitContext context,
    OperationModel operation,
    OperationSignature signature,
    string pipelineField,
    string operationField)
{
    private const string ApiRequest = TypeNames.Plumbing + ".ApiRequest";
    private const string RequestUri = TypeNames.Plumbing + ".RequestUri";

    private readonly SourceWriter _writer = context.Writer;
    private readonly UniqueNames _locals = signature.Locals();

    public void Emit()
    {
        new CheckEmitter(context, operation, pipelineField).Emit();
        string target = EmitTarget();
        string request = _locals.Take("request");
        _writer.Line($"{ApiRequest} {request} = new({operationField}, {target});");
        foreach (ParameterModel header in operation.HeaderParameters)
            _writer.Line($"{request}.AddHeader({Literal.Text(header.WireName)}, {ParameterText.ForHeader(header)});");
        if (operation.Body is { } body)
            EmitBody(body, request);
        EmitSend(request);
    }

    /// <summary>Writes what builds the address and returns the expression for it.</summary>
    private string EmitTarget()
    {
        if (operation.Query is null && operation.Path.All(static part => part.Literal is not null))
            return Literal.Text(string.Concat(operation.Path.Select(static part => part.Literal)));

        string uri = _locals.Take("uri");
        string start = operation.Path.Count > 0 ? operation.Path[0].Literal ?? "" : "";
        _writer.Line($"{RequestUri} {uri} = new({Literal.Text(start)});");
        foreach (PathPart part in operation.Path.Skip(start.Length > 0 ? 1 : 0))
            _writer.Line($"{uri}.{Append(part)};");
        if (operation.Query is not null)
            _writer.Line($"{OperationSignature.QueryName}{(operation.QueryIsRequired ? "" : "?")}.AppendTo(ref {uri});");
        return $"{uri}.ToStringAndDispose()";
    }

    private string Append(PathPart part)
    {
        if (part.Literal is not null)
            return $"AppendLiteral({Literal.Text(part.Literal)})";

        ParameterModel parameter = operation.PathParameters.First(candidate => candidate.WireName == part.Parameter);
        return $"AppendSegment({Literal.Text(parameter.WireName)}, {ParameterText.ForPath(parameter)})";
    }

    private void EmitBody(RequestBodyModel body, string request)
    {
        string value = OperationSignature.BodyName + (body is { IsRequired: false, Type.IsValueType: true } ? ".Value" : "");
        string mediaType = body.MediaType == "application/json" ? "" : ", " + Literal.Text(body.MediaType);
        if (body.IsRequired)
        {
            EmitSetBody();
            return;
        }

        _writer.Line($"if ({OperationSignature.BodyName} is not null)");
        using (_writer.Block())
            EmitSetBody();
        _writer.Line();

        void EmitSetBody() => _writer.List($"{request}.SetJsonBody<", context.Types.TypeAndItem(body.Type), $">({value}{mediaType});");
    }

    private void EmitSend(string request)
    {
        string call = $"return {pipelineField}.";
        string arguments = $"({request}, {OperationSignature.TokenName});";
        switch (operation.Response)
        {
            case { Kind: ResponseKind.None }:
                _writer.Line($"{call}SendAsync{arguments}");
                break;
            case { Kind: ResponseKind.Text }:
                _writer.Line($"{call}SendForTextAsync{arguments}");
                break;
            case { Kind: ResponseKind.Stream }:
                _writer.Line($"{call}SendForStreamAsync{arguments}");
                break;
            case { IsNullable: false }:
                _writer.List($"{call}SendAsync<", context.Types.TypeAndItem(signature.Json), ">" + arguments);
                break;
            default:
                // The runtime's T? is T itself for a struct, so it is asked for the nullable struct.
                string[] types = context.Types.TypeAndItem(signature.Json, isNullable: signature.Json.IsValueType);
                _writer.List($"{call}SendNullableAsync<", types, ">" + arguments);
                break;
        }
    }
}
