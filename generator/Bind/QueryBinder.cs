using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The query parameters of one operation become one object.</summary>
internal sealed class QueryBinder(BindContext context, ParameterBinder parameters)
{
    /// <param name="undeclared">Those that only the path has.</param>
    public QueryModel? Bind(OperationSource source, IReadOnlyList<ParameterSource> declared, IReadOnlyList<string> undeclared)
    {
        List<ParameterSource> query = [.. declared.Where(static parameter => parameter.In == ParameterLocation.Query)];
        if (query.Count + undeclared.Count == 0)
            return null;

        string name = context.AllocateType(source.Name + "Query", $"The query of {source.Element}", source.Pointer);
        NameScope scope = NameScope.ForMembers(name, ReservedNames.QueryMembers);
        var pairs = new List<PairModel>();
        EquatableArray<ParameterModel> members = query
            .Select(parameter => BindMember(parameter, scope, source, query, pairs))
            .Concat(undeclared.Select(name => BindUndeclared(name, scope)))
            .ToEquatableArray();
        Documentation documentation = Documentations.Create($"The query of {source.Element}.", source.Pointer);
        return new QueryModel(name, documentation, members, pairs.ToEquatableArray());
    }

    private static ParameterModel BindUndeclared(string wireName, NameScope scope)
        => new(scope.Allocate(Identifiers.Pascal(wireName, "Parameter"), "Value"), wireName, PrimitiveType.Of(PrimitiveKind.String), false, false, ParameterLimits.None, Documentation.None, false);

    private ParameterModel BindMember(
        ParameterSource parameter, NameScope scope, OperationSource source, List<ParameterSource> siblings, List<PairModel> pairs)
    {
        string wanted = Identifiers.Pascal(parameter.Name, "Parameter");
        string name = context.AllocateMember(scope, wanted, $"The {parameter.Element} of {source.Element}", parameter.Pointer);
        ParameterModel member = parameters.Bind(parameter, name, source.Name);
        if (member.Type is not PrimitiveType { Kind: PrimitiveKind.String } || PairPattern.Find(parameter.Parameter.Description) is not { } pattern)
            return member;

        string pairName = InlineNames.Of(source.Name, parameter.Name) + "Item";
        PairModel pair = BindPair(pattern, context.AllocateType(pairName, $"The pair of the {parameter.Element}", parameter.Pointer), siblings, parameter.Pointer);
        pairs.Add(pair);
        return member with { Type = new QueryValuesType(new PairType(pair.Name), QueryListFormat.Comma), Limits = ParameterLimits.None };
    }

    private PairModel BindPair(PairPattern pattern, string name, List<ParameterSource> siblings, string pointer)
    {
        NameScope scope = NameScope.ForMembers(name, ReservedNames.PairMembers);
        var documentation = new Documentation($"One pair, {pattern.First}{pattern.Separator}{pattern.Second} on the wire.", EquatableArray<string>.Empty, pointer);
        return new PairModel(name, documentation, BindPart(pattern.First, scope, siblings), BindPart(pattern.Second, scope, siblings), pattern.Separator);
    }

    /// <summary>A part is typed by the parameter of the same name, when there is one.</summary>
    private static PairMember BindPart(string wireName, NameScope scope, List<ParameterSource> siblings)
    {
        OpenApiParameter? sibling = siblings.Find(parameter => parameter.Name == wireName)?.Parameter;
        PrimitiveKind kind = sibling?.Schema is { } schema ? KindOf(sibling, schema) : PrimitiveKind.String;
        return new PairMember(scope.Allocate(Identifiers.Pascal(wireName, "Part")), wireName, kind, Documentations.Create(sibling?.Description, ""));
    }

    private static PrimitiveKind KindOf(OpenApiParameter parameter, OpenApiSchema schema)
    {
        PrimitiveKind kind = PrimitiveTypes.Of(schema);
        if (kind is PrimitiveKind.Int64 or PrimitiveKind.Int32 && EpochUnit.Find(parameter.Description) is { } unit)
            return unit;
        return kind is PrimitiveKind.Int64 or PrimitiveKind.Int32 or PrimitiveKind.UnixMilliseconds or PrimitiveKind.UnixSeconds ? kind : PrimitiveKind.String;
    }
}
