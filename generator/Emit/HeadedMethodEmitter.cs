using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The method that gives an answer with its declared headers.</summary>
internal sealed class HeadedMethodEmitter(EmitContext context, OperationModel operation, OperationSignature signature, string pipelineField)
{
    private readonly SourceWriter _writer = context.Writer;
    private readonly string _headers = context.Types.Generated(operation.Headed!.Headers);

    /// <param name="requestMethod">What builds the request.</param>
    public void Emit(string requestMethod)
    {
        _writer.Separate();
        EmitDocs();
        _writer.List($"public {ReturnType} {operation.Headed!.MethodName}(", signature.Declarations, ")");
        using (_writer.Block())
        {
            new CheckEmitter(context, operation, pipelineField).Emit();
            EmitSend($"({requestMethod}({string.Join(", ", signature.Arguments)}), {OperationSignature.TokenName});");
        }
    }

    public void EmitInterface()
    {
        _writer.Separate();
        EmitDocs();
        _writer.List($"{ReturnType} {operation.Headed!.MethodName}(", signature.Declarations, ");");
    }

    private string ReturnType => $"{TypeNames.Task}<{TypeNames.Runtime}.ApiResponse<{Value}, {_headers}>>";

    private string Value => operation.Response.Kind switch
    {
        ResponseKind.None => TypeNames.Runtime + ".NoContent",
        ResponseKind.Text => "string",
        ResponseKind.Stream => "global::System.IO.Stream",
        _ => signature.ResponseType,
    };

    /// <summary>The method for the body alone tells the rest.</summary>
    private void EmitDocs()
    {
        DocComment.Write(_writer, Documentation.None with { Summary = operation.Documentation.Summary }, $"{DocText.Code($"{operation.HttpMethod} {operation.PathTemplate}")}.");
        DocComment.Returns(_writer, "", $"What {DocText.Code(operation.MethodName)} returns, with the status and the headers of the answer.");
        context.Obsolete(operation.IsDeprecated);
    }

    private void EmitSend(string arguments)
    {
        string call = $"return {pipelineField}.WithHeaders<{_headers}>().";
        switch (operation.Response.Kind)
        {
            case ResponseKind.None:
                _writer.Line($"{call}SendAsync{arguments}");
                break;
            case ResponseKind.Text:
                _writer.Line($"{call}SendForTextAsync{arguments}");
                break;
            case ResponseKind.Stream:
                _writer.Line($"{call}SendForStreamAsync{arguments}");
                break;
            default:
                (string method, string[] types) = signature.JsonCall;
                _writer.List($"{call}{method}<", types, ">" + arguments);
                break;
        }
    }
}
