using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The body of the method that follows the cursor: each page is a call of the other method with the cursor in its query.</summary>
internal sealed class PagingEmitter(
    EmitContext context,
    OperationModel operation,
    PagingModel paging,
    OperationSignature signature,
    string pipelineField)
{
    private readonly SourceWriter _writer = context.Writer;

    public void Emit()
    {
        UniqueNames locals = signature.Locals();
        string first = OperationSignature.QueryName;
        new CheckEmitter(context, operation, pipelineField).Emit();
        if (!operation.QueryIsRequired)
        {
            first = locals.Take("filters");
            string type = context.Types.Generated(operation.Query!);
            _writer.Line($"{type} {first} = {OperationSignature.QueryName} ?? new {type}();");
        }

        EmitCreate(first, locals);
    }

    private void EmitCreate(string first, UniqueNames locals)
    {
        string cursor = locals.Take("cursor");
        string token = locals.Take("token");
        _writer.Line($"return {TypeNames.Plumbing}.Pageable.Create<{context.Types.Of(paging.Item)}>(");
        using (_writer.Indent())
        {
            _writer.Line($"{first}.{paging.CursorParameter},");
            _writer.Line($"async ({cursor}, {token}) =>");
            using (_writer.Block("},"))
                EmitFetch(first, cursor, token, locals.Take("page"));
            _writer.Line($"{OperationSignature.TokenName});");
        }
    }

    private void EmitFetch(string first, string cursor, string token, string page)
    {
        // A required cursor is there from the start, and a page without a next one ends the loop: it is never null here.
        string assurance = operation.QueryIsRequired ? "!" : "";
        string next = $"{first} with {{ {paging.CursorParameter} = {cursor}{assurance} }}";
        string access = operation.Response.IsNullable ? "?." : ".";
        _writer.List(
            $"{signature.ResponseType} {page} = await {operation.MethodName}(",
            signature.Forward(next, token),
            ").ConfigureAwait(false);");
        _writer.Line(
            $"return new {TypeNames.Runtime}.Page<{context.Types.Of(paging.Item)}>("
            + $"{page}{access}{paging.ItemsProperty}, {page}{access}{paging.CursorProperty});");
    }
}
