using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The doc comments of an operation's methods.</summary>
internal sealed class OperationDocs(EmitContext context, OperationModel operation, OperationSignature signature)
{
    private readonly SourceWriter _writer = context.Writer;

    /// <summary>The method for one call.</summary>
    public void EmitCall()
    {
        EmitHead();
        DocComment.Returns(_writer, operation.Response.Documentation.Summary, NeutralReturns);
        EmitExceptions();
        context.Obsolete(operation.IsDeprecated);
    }

    /// <summary>The method that follows the cursor.</summary>
    public void EmitPaging()
    {
        EmitHead();
        DocComment.Returns(_writer, "", "The items of all pages. A page is fetched when the enumeration gets to it.");
        EmitExceptions();
        context.Obsolete(operation.IsDeprecated);
    }

    /// <summary>The method whose items arrive one after the other, beside one that gives all at once.</summary>
    public void EmitItems()
    {
        EmitHead();
        DocComment.Returns(_writer, "", NeutralItems);
        EmitExceptions();
        context.Obsolete(operation.IsDeprecated);
    }

    /// <summary>The method that asks for another way to answer.</summary>
    public void EmitAlternative(AlternativeModel alternative)
    {
        EmitHead();
        DocComment.Returns(_writer, "", alternative switch
        {
            { Headers: not null } => HeadedItems,
            { Response.Kind: ResponseKind.Items } => NeutralItems,
            _ => $"The answer as {DocText.Code(alternative.Response.Accept ?? "another media type")}.",
        });
        EmitExceptions();
        context.Obsolete(operation.IsDeprecated);
    }

    /// <summary>The methods of the interface: the class, which its summary names, tells the rest.</summary>
    public void EmitShort()
    {
        DocComment.Write(_writer, Documentation.None with { Summary = operation.Documentation.Summary }, NeutralSummary);
        context.Obsolete(operation.IsDeprecated);
    }

    /// <summary>What a method gives that gives the headers beside what another one gives.</summary>
    public static string HeadedReturns(string methodName, ResponseModel response)
        => response.Kind == ResponseKind.Items ? HeadedItems : $"What {DocText.Code(methodName)} returns, with the status and the headers of the answer.";

    private const string HeadedItems =
        "The status and the headers of the answer, and its items as they arrive: enumerate them once, which closes the connection, or dispose of them.";

    private const string NeutralItems = "The items as they arrive. Nothing is sent before the enumeration begins; leaving it closes the connection.";

    private string NeutralSummary => $"{DocText.Code($"{operation.HttpMethod} {operation.PathTemplate}")}.";

    private string NeutralReturns => operation.Response.Kind switch
    {
        ResponseKind.None => "A task that ends when the service has answered.",
        ResponseKind.Text => "The answer's text.",
        ResponseKind.Stream => "The answer's body. Dispose it to free the connection.",
        ResponseKind.Items => NeutralItems,
        _ => "The answer.",
    };

    private void EmitHead()
    {
        DocComment.Write(_writer, operation.Documentation, NeutralSummary);
        foreach (MethodParameter parameter in signature.Parameters)
            DocComment.Parameter(_writer, parameter.Name, parameter.DocumentText, parameter.NeutralXml);
        DocComment.Parameter(_writer, "ct", "", "Cancels the call.");
    }

    private void EmitExceptions()
    {
        if (signature.Parameters.Count > 0)
            DocComment.Exception(_writer, "global::System.ArgumentException", "A parameter is missing or outside the document's limits; nothing was sent.");
        foreach (ErrorModel error in operation.Errors)
            DocComment.Exception(_writer, $"{TypeNames.Public}ApiException{{TError{(error.Headers is null ? "" : ", THeaders")}}}", [.. ErrorLines(error)]);
        DocComment.Exception(
            _writer,
            $"{TypeNames.Public}ApiClientException",
            "The call failed: an error status, no connection, no answer in time, or an answer that cannot be read.");
        DocComment.Exception(_writer, "global::System.OperationCanceledException", $"<paramref name=\"ct\"/> was cancelled.");
    }

    private IEnumerable<string> ErrorLines(ErrorModel error)
    {
        string statuses = error.From == error.To
            ? Literal.Number(error.From)
            : $"{Literal.Number(error.From)} to {Literal.Number(error.To)}";
        string[] parts = [.. new[] { error.Type is null ? null : TypeLink(error.Type), error.Headers is null ? null : See(context.Types.Generated(error.Headers)) }.OfType<string>()];
        yield return $"Status {statuses}, with {string.Join(" and ", parts)}.";
        foreach (string line in DocText.Lines(error.Description))
            yield return line;
    }

    private string TypeLink(TypeRef type) => type is ObjectType or TupleType or OpenEnumType ? See(context.Types.Of(type)) : DocText.Code(context.Types.Of(type));

    private static string See(string name) => $"<see cref=\"{name}\"/>";
}
