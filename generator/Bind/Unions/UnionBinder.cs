using System.Globalization;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A choice of schemas becomes a class that holds one of them.</summary>
internal sealed class UnionBinder(BindContext context, SchemaBinder schemas)
{
    /// <param name="name">The class, allocated already.</param>
    public void Bind(OpenApiSchema schema, string pointer, string name)
    {
        context.ReserveUnion(name);
        var discriminator = Discriminator.Of(schema, pointer, context);
        List<Branch> branches = Reduce([.. Branches(schema, pointer, name).Where(branch => branch.Type != new ObjectType(name))]);
        NameScope scope = NameScope.ForMembers(name, ReservedNames.UnionMembers);
        EquatableArray<UnionVariant> variants = branches
            .Select(branch => new UnionVariant(Allocate(scope, VariantName(branch.Type)), branch.Type, discriminator.TagsOf(branch.Keys), EquatableArray<JsonShape>.Empty))
            .ToEquatableArray();
        Documentation documentation = Documentations.Create(schema.Description, pointer);
        context.SetUnion(new UnionModel(name, documentation, schema.Deprecated, discriminator.Member, variants)
        {
            DefaultVariant = discriminator.DefaultOf([.. branches.Select(static branch => branch.Keys)], pointer, context),
        });
    }

    /// <summary>A choice of types that are bound already: of answers, where bytes are no text, as the status tells them apart.</summary>
    public void Bind(IEnumerable<TypeRef> types, string pointer, string name)
    {
        context.ReserveUnion(name);
        NameScope scope = NameScope.ForMembers(name, ReservedNames.UnionMembers);
        ILookup<bool, Branch> branches = types.Select(static type => new Branch(type, [])).ToLookup(static branch => branch.Type is PrimitiveType { Kind: PrimitiveKind.Bytes });
        EquatableArray<UnionVariant> variants = Reduce([.. branches[false]]).Concat(branches[true])
            .Select(branch => new UnionVariant(Allocate(scope, VariantName(branch.Type)), branch.Type, EquatableArray<string>.Empty, EquatableArray<JsonShape>.Empty))
            .ToEquatableArray();
        context.SetUnion(new UnionModel(name, Documentations.Create(null, pointer), false, null, variants));
    }

    private IEnumerable<Branch> Branches(OpenApiSchema schema, string pointer, string name)
    {
        foreach ((string keyword, IReadOnlyList<OpenApiSchema> branches) in new[] { ("oneOf", schema.OneOf), ("anyOf", schema.AnyOf) })
        {
            for (int i = 0; i < branches.Count; i++)
            {
                if (branches[i].IsNullOnly)
                    continue;
                string place = BindContext.Pointer(pointer, keyword, i.ToString(CultureInfo.InvariantCulture));
                string inline = InlineNames.Of(name, branches[i].Title is { Length: > 0 and < 60 } title ? title : "Variant" + (i + 1).ToString(CultureInfo.InvariantCulture));
                yield return new Branch(schemas.Bind(branches[i], place, inline).Type, KeysOf(branches[i]));
            }
        }

        if (schema.Alternatives.Count == 0)
        {
            foreach (TypeRef type in TypesOf(schema, pointer, name))
                yield return new Branch(type, []);
        }
    }

    /// <summary>The branches of <c>type: [string, array]</c>.</summary>
    private IEnumerable<TypeRef> TypesOf(OpenApiSchema schema, string pointer, string name)
    {
        JsonSchemaType types = EnumValues.Mixed(schema) ?? SchemaShapes.NonNullType(schema)!.Value;
        if ((types & JsonSchemaType.String) != 0)
            yield return PrimitiveType.Of(PrimitiveKind.String);
        if ((types & JsonSchemaType.Number) != 0)
            yield return PrimitiveType.Of(PrimitiveKind.Double);
        else if ((types & JsonSchemaType.Integer) != 0)
            yield return PrimitiveType.Of(PrimitiveKind.Int64);
        if ((types & JsonSchemaType.Boolean) != 0)
            yield return PrimitiveType.Of(PrimitiveKind.Boolean);
        if ((types & JsonSchemaType.Array) != 0)
            yield return schemas.BindListPart(schema, pointer, name);
        if ((types & JsonSchemaType.Object) != 0)
            yield return schemas.BindObjectPart(schema, pointer, InlineNames.Of(name, "object"));
    }

    /// <summary>
    /// Branches of one C# type are one branch, and so are those that JSON does not tell apart. A branch that takes anything says nothing:
    /// what is not known is kept as JSON.
    /// </summary>
    private static List<Branch> Reduce(List<Branch> branches)
    {
        TypeRef[] types = [.. branches.Select(static branch => branch.Type)];
        var reduced = new List<Branch>();
        foreach (Branch branch in branches.Where(static branch => branch.Type is not PrimitiveType { Kind: PrimitiveKind.Json }))
        {
            TypeRef type = WidestType.Of(branch.Type, types);
            int known = reduced.FindIndex(other => other.Type == type);
            if (known < 0)
                reduced.Add(new Branch(type, branch.Keys));
            else
                reduced[known] = reduced[known] with { Keys = [.. reduced[known].Keys, .. branch.Keys] };
        }

        return reduced;
    }

    /// <summary>A name that is free, and so is that of the method that makes the choice of it: <c>Cat</c> and <c>FromCat</c>.</summary>
    private static string Allocate(NameScope scope, string wanted)
    {
        string name = scope.Allocate(wanted, "Value");
        while (!scope.IsFree("From" + name))
            name = scope.Allocate(wanted, "Value");
        scope.Allocate("From" + name);
        return name;
    }

    private static string VariantName(TypeRef type) => type switch
    {
        ObjectType model => model.Name,
        TupleType tuple => tuple.Name,
        OpenEnumType openEnum => openEnum.Name,
        OpenNumberType number => number.Name,
        ListType list => VariantName(list.Item) + "List",
        MapType map => VariantName(map.Value) + "Map",
        PrimitiveType { Kind: PrimitiveKind.String } => "Text",
        PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 } => "Integer",
        PrimitiveType { Kind: PrimitiveKind.Double or PrimitiveKind.Decimal } => "Number",
        PrimitiveType { Kind: PrimitiveKind.Json } => "Json",
        PrimitiveType { Kind: var kind } => kind.ToString(),
        _ => "Value",
    };

    private static string[] KeysOf(OpenApiSchema branch)
        => branch.Reference is { } pointer ? [JsonPointer.Last(pointer) ?? pointer] : [];

    /// <param name="Keys">The components that the branch refers to.</param>
    private sealed record Branch(TypeRef Type, string[] Keys);
}
