using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The method that gives an answer with its declared headers.</summary>
internal sealed class HeadedMethodEmitter(EmitContext context, OperationModel operation, OperationSignature signature)
{
    private readonly SourceWriter _writer = context.Writer;
    private readonly HeadedMethodModel _headed = operation.Headed!;

    /// <param name="requestMethod">What builds the request.</param>
    public void Emit(RequestEmitter request, string requestMethod)
    {
        _writer.Separate();
        EmitDocs();
        _writer.List($"public {ReturnType} {_headed.MethodName}(", signature.Declarations, ")");
        using (_writer.Block())
            request.EmitSendOf(requestMethod, _headed.Headers);
    }

    public void EmitInterface()
    {
        _writer.Separate();
        EmitDocs();
        _writer.List($"{ReturnType} {_headed.MethodName}(", signature.Declarations, ");");
    }

    private string ReturnType => signature.ReturnTypeOf(operation.Response, _headed.Headers);

    /// <summary>The method for the body alone tells the rest.</summary>
    private void EmitDocs()
    {
        DocComment.Write(_writer, Documentation.None with { Summary = operation.Documentation.Summary }, $"{DocText.Code($"{operation.HttpMethod} {operation.PathTemplate}")}.");
        DocComment.Returns(_writer, "", OperationDocs.HeadedReturns(operation.MethodName, operation.Response));
        context.Obsolete(operation.IsDeprecated);
    }
}
