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
    private const string ApiRequest = TypeNames.Internals + "ApiRequest";
    private const string RequestUri = TypeNames.Internals + "RequestUri";

    private readonly SourceWriter _writer = context.Writer;
    private readonly UniqueNames _locals = signature.Locals();

    /// <param name="response">How the answer is read: the operation's own, or its stream.</param>
    /// <param name="headers">The class of the headers that the method gives as well.</param>
    public void Emit(ResponseModel response, string? headers = null)
    {
        new CheckEmitter(context, operation, pipelineField).Emit();
        EmitSend(EmitBuild(response), response, headers);
    }

    /// <summary>The request is built by a method of its own, which the method that follows addresses calls too.</summary>
    public void EmitSendOf(string requestMethod, string? headers = null)
    {
        new CheckEmitter(context, operation, pipelineField).Emit();
        EmitSend($"{requestMethod}({string.Join(", ", signature.Arguments)})", operation.Response, headers);
    }

    /// <summary>The body of that method.</summary>
    public void EmitRequest()
    {
        string request = EmitBuild(operation.Response);
        _writer.Line($"return {request};");
    }

    /// <summary>Writes what builds the request and returns its name.</summary>
    private string EmitBuild(ResponseModel response)
    {
        string target = EmitTarget();
        string request = _locals.Take("request");
        string accept = response.Accept is null ? "" : $" {{ Accept = {Literal.Text(response.Accept)} }}";
        _writer.Line($"{ApiRequest} {request} = new({operationField}, {target}){accept};");
        foreach (ParameterModel header in operation.HeaderParameters)
            EmitHeader(request, header);
        foreach (ParameterModel cookie in operation.CookieParameters)
            new StyledCode(_writer, context.Types).Emit($"{request}.AddCookie", cookie);
        if (operation.Body is { } body)
            EmitOptional(body, OperationSignature.BodyName, () => new BodyCode(context, body, OperationSignature.BodyName).Emit(request));
        return request;
    }

    /// <summary>Writes what builds the address and returns the expression for it.</summary>
    private string EmitTarget()
    {
        if (operation.Query is null && operation.QueryString is null && operation.Path.All(static part => part.Literal is not null))
            return Literal.Text(string.Concat(operation.Path.Select(static part => part.Literal)));

        string uri = _locals.Take("uri");
        string start = operation.Path.Count > 0 ? operation.Path[0].Literal ?? "" : "";
        _writer.Line($"{RequestUri} {uri} = new({pipelineField}, {operationField}, {Literal.Text(start)});");
        foreach (PathPart part in operation.Path.Skip(start.Length > 0 ? 1 : 0))
            EmitAppend(uri, part);
        if (operation.Query is not null)
            _writer.Line($"{OperationSignature.QueryName}{(operation.QueryIsRequired ? "" : "?")}.AppendTo(ref {uri});");
        if (operation.QueryString is { } whole)
            EmitOptional(whole, OperationSignature.QueryName, () => new BodyCode(context, whole, OperationSignature.QueryName).EmitQuery(uri));
        return $"ref {uri}";
    }

    private void EmitAppend(string uri, PathPart part)
    {
        if (part.Literal is not null)
        {
            _writer.Line($"{uri}.AppendLiteral({Literal.Text(part.Literal)});");
            return;
        }

        ParameterModel parameter = operation.PathParameters.First(candidate => candidate.WireName == part.Parameter);
        if (parameter.Format is not null)
            new StyledCode(_writer, context.Types).Emit($"{uri}.AppendSegment", parameter);
        else if (part.IsInQuery)
            _writer.Line($"{uri}.AppendValue({ParameterText.ForPath(parameter)});");
        else if (part.KeepsReserved)
            _writer.Line($"{uri}.AppendSegments({Literal.Text(parameter.WireName)}, {ParameterText.ForPath(parameter)});");
        else
            _writer.Line($"{uri}.AppendSegment({Literal.Text(parameter.WireName)}, {ParameterText.ForPath(parameter)});");
    }

    private void EmitHeader(string request, ParameterModel header)
    {
        if (header.HeaderPrefix is { } prefix)
            _writer.Line($"{request}.AddHeaders({Literal.Text(prefix)}, {header.Name});");
        else if (header.Format is not null)
            new StyledCode(_writer, context.Types).Emit($"{request}.AddHeader", header);
        else
            _writer.Line($"{request}.AddHeader({Literal.Text(header.WireName)}, {ParameterText.ForHeader(header)});");
    }

    private void EmitOptional(RequestBodyModel body, string name, Action emit)
    {
        if (body.IsRequired)
        {
            emit();
            return;
        }

        _writer.Line($"if ({name} is not null)");
        using (_writer.Block())
            emit();
        _writer.Line();
    }

    private void EmitSend(string request, ResponseModel response, string? headers)
    {
        string call = $"return {pipelineField}." + (headers is null ? "" : $"WithHeaders<{context.Types.Generated(headers)}>().");
        // Headers have to be waited for, items alone begin with their enumeration.
        string stream = headers is null ? "" : "Async";
        string arguments = $"({request}, {OperationSignature.TokenName});";
        switch (response)
        {
            case { Kind: ResponseKind.Items, HasEventFields: true }:
                _writer.List($"{call}StreamEvents{stream}<", context.Types.TypeAndItem(response.Type!), $">{arguments}");
                break;
            case { Kind: ResponseKind.Items, Envelope: { } envelope }:
                string texts = envelope.IsAllText ? "null" : $"[{string.Join(", ", envelope.TextEvents.Select(Literal.Text))}]";
                _writer.List($"{call}StreamEnvelopes{stream}<", context.Types.TypeAndItem(response.Type!), $">({request}, {texts}, {OperationSignature.TokenName});");
                break;
            case { Kind: ResponseKind.Items }:
                string format = $"{TypeNames.Internals}StreamFormat.{response.Format.ToString()}";
                _writer.List($"{call}Stream{stream}<", context.Types.TypeAndItem(response.Type!), $">({request}, {format}, {OperationSignature.TokenName});");
                break;
            case { Kind: ResponseKind.None }:
                _writer.Line($"{call}SendAsync{arguments}");
                break;
            case { Kind: ResponseKind.Text }:
                _writer.Line($"{call}SendForTextAsync{arguments}");
                break;
            case { Kind: ResponseKind.Stream }:
                _writer.Line($"{call}SendForStreamAsync{arguments}");
                break;
            default:
                (string method, string[] types) = signature.JsonCall;
                _writer.List($"{call}{method}<", types, ">" + arguments);
                break;
        }
    }
}
