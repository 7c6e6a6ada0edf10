using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The types that schemas become.</summary>
internal static class SurfaceModels
{
    public static IEnumerable<SurfaceMember> Of(ClientModel client)
        => OfObjects(client.Objects.ToDictionary(static model => model.Name, StringComparer.Ordinal))
            .Concat(client.Unions.SelectMany(OfUnion))
            .Concat(client.Tuples.SelectMany(OfTuple))
            .Concat(client.OpenEnums.SelectMany(OfOpenEnum))
            .Concat(client.ResponseHeaders.SelectMany(OfHeaders));

    private static IEnumerable<SurfaceMember> OfObjects(Dictionary<string, ObjectModel> models) => models.Values.SelectMany(model => OfObject(model, models));

    private static IEnumerable<SurfaceMember> OfObject(ObjectModel model, Dictionary<string, ObjectModel> models)
    {
        string pointer = model.Documentation.Pointer;
        string kind = model.Inheritance?.Base is { } above ? $"class of {above}" : "class";
        yield return new SurfaceMember(model.Name, "", SurfaceType.Named(kind), pointer);
        yield return Constructor(model);
        foreach (PropertyModel property in model.Properties)
        {
            yield return new SurfaceMember(model.Name, property.Name, SurfaceTypes.Of(property), PlaceOf(property, model, models))
            {
                IsRequired = property.Presence is PropertyPresence.Required or PropertyPresence.RequiredNullable,
            };
        }

        SurfaceType unknown = model.UnknownMembers is { } map ? SurfaceTypes.Of(map) : SurfaceType.Named("AdditionalProperties");
        yield return new SurfaceMember(model.Name, model.UnknownMembersName, unknown, pointer + "/additionalProperties");
    }

    /// <summary>Where no value of a discriminator is the default, whoever creates an object has to give it.</summary>
    private static SurfaceMember Constructor(ObjectModel model)
    {
        PropertyModel? argument = model.Properties.FirstOrDefault(static property => property.Discriminator is { IsArgument: true });
        return argument is null
            ? new SurfaceMember(model.Name, "()", SurfaceType.Named("constructor"), model.Documentation.Pointer)
            : new SurfaceMember(model.Name, $"({argument.Name})", SurfaceTypes.Of(argument.Type), model.Documentation.Pointer);
    }

    /// <summary>What is inherited stands where the base class has it.</summary>
    private static string PlaceOf(PropertyModel property, ObjectModel owner, Dictionary<string, ObjectModel> models)
    {
        if (property.Documentation.Pointer.Length > 0)
            return property.Documentation.Pointer;
        while (owner.Inheritance?.Base is { } above && models.TryGetValue(above, out ObjectModel model) && model.Properties.Any(other => other.WireName == property.WireName))
            owner = model;
        return Read.JsonPointer.Append(owner.Documentation.Pointer + "/properties", property.WireName);
    }

    private static IEnumerable<SurfaceMember> OfUnion(UnionModel union)
    {
        string pointer = union.Documentation.Pointer;
        // Match has an argument for each variant, in order.
        yield return new SurfaceMember(union.Name, "", SurfaceType.Named($"choice of {string.Join(", ", union.Variants.Select(static variant => variant.Name))}"), pointer);
        foreach (UnionVariant variant in union.Variants)
            yield return new SurfaceMember(union.Name, variant.Name, SurfaceTypes.Of(variant.Type, isNullable: true), pointer);
    }

    private static IEnumerable<SurfaceMember> OfTuple(TupleModel tuple)
    {
        string pointer = tuple.Documentation.Pointer;
        yield return new SurfaceMember(tuple.Name, "", SurfaceType.Named("class"), pointer);
        foreach (PropertyModel position in tuple.Positions)
            yield return new SurfaceMember(tuple.Name, position.Name, SurfaceTypes.Of(position), pointer);
        SurfaceType more = tuple.More is { } list ? SurfaceTypes.Of(list) : SurfaceType.Named("IReadOnlyList<JsonElement>");
        yield return new SurfaceMember(tuple.Name, tuple.MoreName, more, pointer);
    }

    private static IEnumerable<SurfaceMember> OfOpenEnum(OpenEnumModel openEnum)
    {
        string pointer = WithoutSchema(openEnum.Documentation.Pointer);
        yield return new SurfaceMember(openEnum.Name, "", SurfaceType.Named($"enum over {openEnum.Wire}"), pointer);
        foreach (OpenEnumMember member in openEnum.Members)
            yield return new SurfaceMember(openEnum.Name, member.Name, SurfaceType.Named("constant"), pointer) { Value = member.Value };
    }

    private static IEnumerable<SurfaceMember> OfHeaders(ResponseHeadersModel headers)
    {
        string first = headers.Headers.Count == 0 ? "" : headers.Headers[0].Documentation.Pointer;
        yield return new SurfaceMember(headers.Name, "", SurfaceType.Named("class"), Read.JsonPointer.Parent(first));
        foreach (ResponseHeaderModel header in headers.Headers)
            yield return new SurfaceMember(headers.Name, header.Name, SurfaceTypes.Of(header.Type, isNullable: true), header.Documentation.Pointer);
    }

    /// <summary>The values of a parameter may be named by its own description, which stands beside its schema.</summary>
    private static string WithoutSchema(string pointer)
        => pointer.EndsWith("/schema", StringComparison.Ordinal) && pointer.Contains("/parameters/") ? pointer.Substring(0, pointer.Length - "/schema".Length) : pointer;
}
