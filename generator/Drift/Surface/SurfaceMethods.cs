using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The methods of one operation.</summary>
internal static class SurfaceMethods
{
    public static IEnumerable<SurfaceMember> Of(string client, OperationModel operation)
    {
        foreach (SurfaceMember method in OfBody(client, operation))
            yield return method;
        if (operation.Headed is { } headed)
            yield return Method(client, headed.MethodName, Headed(operation.Response, headed.Headers), operation);
        foreach (AlternativeModel other in operation.Alternatives)
            yield return Method(client, other.MethodName, other.Headers is null ? Result(other.Response) : Headed(other.Response, other.Headers), operation);
        foreach (SurfaceMember method in operation.OtherBodies.SelectMany(other => OfBody(client, operation.With(other))))
            yield return method;
    }

    private static IEnumerable<SurfaceMember> OfBody(string client, OperationModel operation)
    {
        yield return Method(client, operation.MethodName, Result(operation.Response), operation);
        if (operation.Paging is { } paging)
            yield return Method(client, paging.MethodName, SurfaceTypes.Of(paging.Items.Item, paging.Items.ItemIsNullable).In("AsyncPageable"), operation);
        if (operation.ItemStream is { } stream)
            yield return Method(client, stream.MethodName, Result(stream.Response), operation);
    }

    private static SurfaceMember Method(string client, string name, SurfaceType result, OperationModel operation)
        => new(client, name, result, operation.Documentation.Pointer) { Parameters = [.. Parameters(operation)] };

    private static SurfaceType Result(ResponseModel response) => response.Kind switch
    {
        ResponseKind.None => SurfaceType.Named("Task"),
        ResponseKind.Text => SurfaceType.Named("Task<string>"),
        ResponseKind.Stream => SurfaceType.Named("Task<Stream>"),
        ResponseKind.Items => Item(response).In("IAsyncEnumerable"),
        _ => Json(response).In("Task"),
    };

    private static SurfaceType Headed(ResponseModel response, string headers)
    {
        SurfaceType value = response.Kind switch
        {
            ResponseKind.None => SurfaceType.Named("NoContent"),
            ResponseKind.Text => SurfaceType.Named("string"),
            ResponseKind.Stream => SurfaceType.Named("Stream"),
            ResponseKind.Items => Item(response).In("ResponseItems"),
            _ => Json(response),
        };
        return value.With(SurfaceType.Named(headers), "ApiResponse").In("Task");
    }

    private static SurfaceType Json(ResponseModel response)
        => SurfaceTypes.Of(response.Type ?? PrimitiveType.Of(PrimitiveKind.Json), response.IsNullable);

    private static SurfaceType Item(ResponseModel response)
        => response.HasEventFields ? SurfaceTypes.Of(response.Type!).In("ServerSentEvent") : SurfaceTypes.Of(response.Type!);

    private static IEnumerable<SurfaceParameter> Parameters(OperationModel operation)
    {
        foreach (ParameterModel parameter in operation.PathParameters)
            yield return Of(parameter);
        if (operation.Body is { } body)
            yield return new SurfaceParameter("body", SurfaceTypes.Of(body.Type, !body.IsRequired), body.IsRequired);
        if (operation.Query is { } query)
            yield return new SurfaceParameter("query", SurfaceType.Named(query), operation.QueryIsRequired);
        if (operation.QueryString is { } whole)
            yield return new SurfaceParameter("query", SurfaceTypes.Of(whole.Type, !whole.IsRequired), whole.IsRequired);
        EquatableArray<PartHeaderModel> headers = operation.Body?.PartHeaders ?? EquatableArray<PartHeaderModel>.Empty;
        foreach (ParameterModel parameter in operation.HeaderParameters.Concat(operation.CookieParameters).Concat(headers.Select(static header => header.Parameter)))
            yield return Of(parameter);
    }

    private static SurfaceParameter Of(ParameterModel parameter)
        => new(parameter.Name, SurfaceTypes.Of(parameter.Type, !parameter.IsRequired), parameter.IsRequired);
}
