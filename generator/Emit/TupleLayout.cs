using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>A tuple and the names of its private parts, picked around the names of the document.</summary>
internal sealed class TupleLayout
{
    public TupleLayout(TupleModel tuple)
    {
        Tuple = tuple;
        UniqueNames names = new([.. ReservedNames.TupleMembers, .. tuple.Positions.Select(static position => position.Name), tuple.Name, tuple.MoreName]);
        MoreField = names.Take(CamelCase.Field(tuple.MoreName));
        CountField = names.Take("_count");
        Written = names.Take("written");
        Members = [.. tuple.Positions.Select(position => ModelMember.Of(position, names))];
    }

    public TupleModel Tuple { get; }

    public IReadOnlyList<ModelMember> Members { get; }

    /// <summary>The field with the items behind the positions.</summary>
    public string MoreField { get; }

    /// <summary>The field that knows how many items there were, so that one that is too short stays so.</summary>
    public string CountField { get; }

    /// <summary>The local that counts what is written.</summary>
    public string Written { get; }

    public ListType More => Tuple.More ?? new ListType(PrimitiveType.Of(PrimitiveKind.Json), ItemIsNullable: false);
}
