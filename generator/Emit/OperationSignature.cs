using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The parameters and return types of an operation's methods, the same in the class and in its interface.</summary>
internal sealed class OperationSignature
{
    public const string QueryName = "query";
    public const string BodyName = "body";
    public const string TokenName = "ct";

    private readonly OperationModel _operation;
    private readonly TypeNames _types;

    public OperationSignature(OperationModel operation, TypeNames types)
    {
        _operation = operation;
        _types = types;
        MethodParameter[] all = [.. InOrder()];
        Parameters = [.. all.Where(static parameter => parameter.IsRequired), .. all.Where(static parameter => !parameter.IsRequired)];
    }

    /// <summary>Without the cancellation token, which every method has at its end. Required ones come first.</summary>
    public IReadOnlyList<MethodParameter> Parameters { get; }

    public IReadOnlyList<string> Declarations
        => [.. Parameters.Select(static parameter => parameter.Declaration), $"{TypeNames.CancellationToken} {TokenName} = default"];

    /// <summary>What the method for one call returns.</summary>
    public string ReturnType => ReturnTypeOf(_operation.Response);

    /// <summary>What a method returns that reads the answer like this.</summary>
    public string ReturnTypeOf(ResponseModel response) => response.Kind switch
    {
        ResponseKind.None => TypeNames.Task,
        ResponseKind.Text => $"{TypeNames.Task}<string>",
        ResponseKind.Stream => $"{TypeNames.Task}<global::System.IO.Stream>",
        ResponseKind.Items => ItemsType(response),
        _ => $"{TypeNames.Task}<{ResponseType}>",
    };

    /// <summary>The same for a method that gives declared headers as well.</summary>
    /// <param name="headers">Their class; null for none.</param>
    public string ReturnTypeOf(ResponseModel response, string? headers)
        => headers is null ? ReturnTypeOf(response) : $"{TypeNames.Task}<{TypeNames.Public}ApiResponse<{HeadedValue(response)}, {_types.Generated(headers)}>>";

    private string HeadedValue(ResponseModel response) => response.Kind switch
    {
        ResponseKind.None => TypeNames.Public + "NoContent",
        ResponseKind.Text => "string",
        ResponseKind.Stream => "global::System.IO.Stream",
        ResponseKind.Items => $"{TypeNames.Public}ResponseItems<{ItemOf(response)}>",
        _ => ResponseType,
    };

    /// <summary>What a method returns whose items arrive one after the other.</summary>
    public string ItemsType(ResponseModel response) => $"global::System.Collections.Generic.IAsyncEnumerable<{ItemOf(response)}>";

    private string ItemOf(ResponseModel response)
    {
        string item = _types.Of(response.Type!);
        return response.HasEventFields ? $"{TypeNames.Public}ServerSentEvent<{item}>" : item;
    }

    /// <summary>What the method that follows the cursor returns.</summary>
    public string PagingReturnType(PagingModel paging) => $"{TypeNames.Public}AsyncPageable<{_types.Of(paging.Items.Item, paging.Items.ItemIsNullable)}>";

    /// <summary>The type of a JSON response, with <c>?</c> when it may be null.</summary>
    public string ResponseType => _types.Of(Json, _operation.Response.IsNullable);

    /// <summary>Names for locals that no parameter has.</summary>
    public UniqueNames Locals() => new(Parameters.Select(static parameter => parameter.Name).Append(TokenName));

    /// <summary>The arguments that pass everything on, with another query and another token.</summary>
    public IReadOnlyList<string> Forward(string query, string token)
        => [.. Parameters.Select(parameter => parameter.Name == QueryName ? query : parameter.Name), token];

    /// <summary>The parameters as they are, for a private method of the same ones.</summary>
    public IReadOnlyList<string> Arguments => [.. Parameters.Select(static parameter => parameter.Name)];

    /// <summary>The pipeline's method for a JSON response, and its type arguments.</summary>
    public (string Method, string[] Types) JsonCall => _operation.Response.IsNullable
        // The runtime's T? is T itself for a struct, so it is asked for the nullable struct.
        ? ("SendNullableAsync", _types.TypeAndItem(Json, isNullable: Json.IsValueType))
        : ("SendAsync", _types.TypeAndItem(Json));

    /// <summary>The type of a JSON response.</summary>
    public TypeRef Json => _operation.Response.Type ?? PrimitiveType.Of(PrimitiveKind.Json);

    private IEnumerable<MethodParameter> InOrder()
    {
        foreach (ParameterModel parameter in _operation.PathParameters)
            yield return MethodParameter.Of(parameter, _types, "path parameter");
        if (_operation.Body is { } body)
            yield return new(_types.Of(body.Type, !body.IsRequired), BodyName, body.IsRequired, body.Documentation.Summary, "What is sent.");
        if (_operation.Query is { } query)
        {
            string type = _types.Generated(query) + (_operation.QueryIsRequired ? "" : "?");
            yield return new(type, QueryName, _operation.QueryIsRequired, "", "The query parameters. What is not set is not sent.");
        }

        if (_operation.QueryString is { } whole)
            yield return new(_types.Of(whole.Type, !whole.IsRequired), QueryName, whole.IsRequired, whole.Documentation.Summary, "The whole query.");
        foreach (ParameterModel parameter in _operation.HeaderParameters)
            yield return MethodParameter.Of(parameter, _types, "header");
        foreach (ParameterModel parameter in _operation.CookieParameters)
            yield return MethodParameter.Of(parameter, _types, "cookie");
        foreach (PartHeaderModel header in _operation.Body?.PartHeaders ?? [])
            yield return MethodParameter.Of(header.Parameter, _types, $"header of the part {DocText.Code(header.Part)},");
    }
}
