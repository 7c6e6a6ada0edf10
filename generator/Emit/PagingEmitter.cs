using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The body of the method that follows the pages: each page is a call of the other method with the cursor in its query.</summary>
internal sealed class PagingEmitter(
    EmitContext context,
    OperationModel operation,
    PagingModel paging,
    OperationSignature signature,
    string pipelineField)
{
    private const string Pageable = TypeNames.Internals + "Pageable";

    private readonly SourceWriter _writer = context.Writer;
    private readonly UniqueNames _locals = signature.Locals();
    private readonly string _item = context.Types.Of(paging.Items.Item, paging.Items.ItemIsNullable);

    /// <param name="requestMethod">What builds the request; for pages that are found by their address.</param>
    public void Emit(string? requestMethod)
    {
        new CheckEmitter(context, operation, pipelineField).Emit();
        switch (paging)
        {
            case CursorPaging cursor:
                EmitCursor(cursor.Parameter, page => NextCursor(page, cursor));
                break;
            case LastItemPaging last:
                EmitCursor(last.Parameter, page => LastItem(page, last));
                break;
            case NumberedPaging numbered:
                EmitNumbered(numbered);
                break;
            case AddressPaging address:
                EmitAddress(address, requestMethod!);
                break;
        }
    }

    private void EmitCursor(PagingParameter parameter, Func<string, string> next)
    {
        string first = EmitFirst();
        string cursor = _locals.Take("cursor");
        EmitCreate($"{Pageable}.Create<{_item}>(", [PagingText.Text($"{first}.{parameter.Name}", parameter.Type)], cursor, (token, page) =>
        {
            EmitCall(first, parameter, cursor, token, page);
            string access = page + Access;
            _writer.Line($"return new {TypeNames.Public}Page<{_item}>({Items(access, page)}, {next(access)});");
        });
    }

    private void EmitNumbered(NumberedPaging numbered)
    {
        string first = EmitFirst();
        string cursor = _locals.Take("cursor");
        string types = string.Join(", ", context.Types.TypeAndItem(paging.Items.Item, paging.Items.ItemIsNullable));
        string[] arguments =
        [
            $"{TypeNames.Internals}PageStep.{numbered.Step}",
            Literal.Number(numbered.First),
            PagingText.Text($"{first}.{numbered.Parameter.Name}", numbered.Parameter.Type),
        ];
        EmitCreate($"{Pageable}.CreateNumbered<{types}>(", arguments, cursor, (token, page) =>
        {
            EmitCall(first, numbered.Parameter, cursor, token, page);
            EmitNumberedPage(numbered, first, page);
        });
    }

    private void EmitNumberedPage(NumberedPaging numbered, string first, string page)
    {
        string created = $"return new {TypeNames.Internals}NumberedPage<{_item}>({Items(page + Access, page)})";
        string[] facts = [.. Facts(numbered, first, page + Access)];
        if (facts.Length == 0)
        {
            _writer.Line($"{created};");
            return;
        }

        _writer.Line(created);
        using (_writer.Block("};"))
        {
            foreach (string fact in facts)
                _writer.Line($"{fact},");
        }
    }

    private static IEnumerable<string> Facts(NumberedPaging numbered, string first, string access)
    {
        PagingFacts facts = numbered.Facts;
        (string Name, PagingMember? Member)[] said =
            [("HasMore", facts.HasMore), ("Total", facts.Total), ("Pages", facts.Pages), ("Number", facts.Number), ("ActualLimit", facts.Limit)];
        foreach ((string name, PagingMember? member) in said)
        {
            if (member is not null)
                yield return $"{name} = {PagingText.Member(access, member)}";
        }

        if (numbered.Limit is { } limit)
            yield return $"Limit = {first}.{limit.Name}";
    }

    private void EmitAddress(AddressPaging address, string requestMethod)
    {
        string next = _locals.Take("address");
        EmitCreate($"{Pageable}.Create<{_item}>(", ["null"], next, (token, page) =>
        {
            string request = _locals.Take("request");
            _writer.List($"{TypeNames.Internals}ApiRequest {request} = {requestMethod}(", signature.Arguments, $").At({next});");
            string following = address.Next is null ? EmitLinkedCall(request, token, page) : EmitAddressCall(address.Next, request, token, page);
            _writer.Line($"return new {TypeNames.Public}Page<{_item}>({Items(page + Access, page)}, {following});");
        });
    }

    private string EmitAddressCall(PagingMember next, string request, string token, string page)
    {
        (string method, string[] types) = signature.JsonCall;
        _writer.List($"{signature.ResponseType} {page} = await {pipelineField}.{method}<", types, $">({request}, {token}).ConfigureAwait(false);");
        return PagingText.Text(PagingText.Member(page + Access, next), next.Type);
    }

    private string EmitLinkedCall(string request, string token, string page)
    {
        string following = _locals.Take("next");
        string[] types = context.Types.TypeAndItem(signature.Json);
        _writer.List($"({signature.ResponseType} {page}, string? {following}) = await {pipelineField}.SendForLinkAsync<", types, $">({request}, {token}).ConfigureAwait(false);");
        return following;
    }

    /// <summary>The query of the first page, never null.</summary>
    private string EmitFirst()
    {
        if (operation.QueryIsRequired)
            return OperationSignature.QueryName;
        string first = _locals.Take("filters");
        string type = context.Types.Generated(operation.Query!);
        _writer.Line($"{type} {first} = {OperationSignature.QueryName} ?? new {type}();");
        return first;
    }

    private void EmitCreate(string open, IReadOnlyList<string> arguments, string cursor, Action<string, string> emitFetch)
    {
        string token = _locals.Take("token");
        _writer.Line($"return {open}");
        using (_writer.Indent())
        {
            foreach (string argument in arguments)
                _writer.Line($"{argument},");
            _writer.Line($"async ({cursor}, {token}) =>");
            using (_writer.Block("},"))
                emitFetch(token, _locals.Take("page"));
            _writer.Line($"{OperationSignature.TokenName});");
        }
    }

    private void EmitCall(string first, PagingParameter parameter, string cursor, string token, string page)
    {
        string next = $"{first} with {{ {parameter.Name} = {PagingText.Parsed(cursor, parameter, context.Types)} }}";
        _writer.List($"{signature.ResponseType} {page} = await {operation.MethodName}(", signature.Forward(next, token), ").ConfigureAwait(false);");
    }

    private static string NextCursor(string access, CursorPaging cursor)
    {
        string next = PagingText.Text(PagingText.Member(access, cursor.Next), cursor.Next.Type);
        return cursor.HasMore is null ? next : $"{PagingText.Member(access, cursor.HasMore)} == false ? null : {next}";
    }

    private string LastItem(string access, LastItemPaging last)
    {
        string id = $"{Pageable}.Last({access}{string.Join("?.", paging.Items.Path)})?.{last.Id.Path[0]}";
        return $"{PagingText.Member(access, last.HasMore)} == true ? {PagingText.Text(id, last.Id.Type)} : null";
    }

    private string Items(string access, string page) => paging.Items.Path.Count == 0 ? page : access + string.Join("?.", paging.Items.Path);

    private string Access => operation.Response.IsNullable ? "?." : ".";
}
