using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>A JSON array whose positions have a type each: a class with a property for each position.</summary>
/// <param name="Positions">In order. Their wire names are their numbers.</param>
/// <param name="MinItems">So many of the positions are always written.</param>
/// <param name="MoreName">The property that keeps what comes behind them, <c>MoreItems</c>.</param>
/// <param name="More">The type of these further items; null: anything.</param>
internal sealed record TupleModel(
    string Name,
    Documentation Documentation,
    bool IsDeprecated,
    EquatableArray<PropertyModel> Positions,
    int MinItems,
    string MoreName,
    ListType? More);
