using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Tests.Emit;

/// <summary>Short words for hand-made models.</summary>
internal static class Sample
{
    public static DocumentContext Context { get; } = new("Acme.Pets", IsPublic: true, "pets.yaml");

    public static PrimitiveType Text { get; } = PrimitiveType.Of(PrimitiveKind.String);

    public static PrimitiveType Long { get; } = PrimitiveType.Of(PrimitiveKind.Int64);

    public static PrimitiveType Millis { get; } = PrimitiveType.Of(PrimitiveKind.UnixMilliseconds);

    public static ObjectModel Object(string name, params PropertyModel[] properties)
        => new(name, Documentation.None, false, properties.ToEquatableArray(), "AdditionalProperties");

    public static PropertyModel Property(
        string name,
        TypeRef type,
        PropertyPresence presence = PropertyPresence.Optional,
        string? wireName = null,
        bool isDeprecated = false)
        => new(name, wireName ?? char.ToLowerInvariant(name[0]) + name[1..], type, presence, Documentation.None, isDeprecated);

    /// <summary>Paging by a text in the query's <c>Cursor</c>.</summary>
    public static CursorPaging Paging(string method, string next, string items, TypeRef item)
        => new(
            method,
            new PagedItems(new[] { items }.ToEquatableArray(), item, ItemIsNullable: false),
            new PagingParameter("Cursor", Text, IsRequired: false),
            new PagingMember(new[] { next }.ToEquatableArray(), Text),
            null);

    public static ParameterModel Parameter(
        string name,
        TypeRef type,
        bool isRequired = false,
        bool isCursor = false,
        ParameterLimits? limits = null,
        bool isDeprecated = false,
        string? wireName = null)
        => new(
            name,
            wireName ?? char.ToLowerInvariant(name[0]) + name[1..],
            type,
            isRequired,
            isCursor,
            limits ?? ParameterLimits.None,
            Documentation.None,
            isDeprecated);

    public static QueryModel Query(string name, params ParameterModel[] parameters)
        => new(name, Documentation.None, parameters.ToEquatableArray(), EquatableArray<PairModel>.Empty);

    public static OpenEnumModel OpenEnum(string name, params (string Name, string Value)[] members) => new(
        name,
        Documentation.None,
        false,
        members.Select(static member => new OpenEnumMember(member.Name, member.Value, Documentation.None)).ToEquatableArray());

    /// <summary>A GET of <c>/pets</c> without an answer; tests say with <c>with</c> what is different.</summary>
    public static OperationModel Operation(string name) => new(
        name,
        name + "Async",
        "GET",
        "/pets",
        Path(("/pets", null)),
        null,
        false,
        EquatableArray<ParameterModel>.Empty,
        EquatableArray<ParameterModel>.Empty,
        null,
        new ResponseModel(ResponseKind.None, null, false, Documentation.None),
        EquatableArray<ErrorModel>.Empty,
        EquatableArray<StatusRange>.Empty,
        null,
        EquatableArray<SecurityAlternative>.Empty,
        Documentation.None,
        false);

    public static EquatableArray<PathPart> Path(params (string? Literal, string? Parameter)[] parts)
        => parts.Select(static part => new PathPart(part.Literal, part.Parameter)).ToEquatableArray();

    public static ResponseModel Json(TypeRef type, bool isNullable = false) => new(ResponseKind.Json, type, isNullable, Documentation.None);

    public static TagClientModel Client(params OperationModel[] operations)
        => new("PetsClient", "Pets", Documentation.None, operations.ToEquatableArray());

    public static RootClientModel Root(params OperationModel[] operations) => new(
        "PetStoreClient",
        "PetStoreClientOptions",
        null,
        "Pets",
        "1",
        "https://pets.example",
        null,
        Documentation.None,
        EquatableArray<SecuritySchemeModel>.Empty,
        EquatableArray<TagClientReference>.Empty,
        operations.ToEquatableArray());
}
