using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>
/// Everything Emit prints for one document: every C# name and type already decided.
/// </summary>
/// <remarks>
/// The incremental pipeline compares two of these to decide whether to emit again. So all of it is sealed records of equatable parts:
/// no position (a moved line must not regenerate anything), no Roslyn object (it would keep a whole compilation alive), no
/// <c>List</c> or array (they compare by reference). Nothing that can be derived is stored.
/// </remarks>
internal sealed record ClientModel(
    DocumentContext Context,
    RootClientModel Root,
    EquatableArray<TagClientModel> TagClients,
    EquatableArray<QueryModel> Queries,
    EquatableArray<ObjectModel> Objects,
    EquatableArray<OpenEnumModel> OpenEnums)
{
    public EquatableArray<ResponseHeadersModel> ResponseHeaders { get; init; } = EquatableArray<ResponseHeadersModel>.Empty;

    /// <summary>Printed where the project refers to what it takes.</summary>
    public RegistrationModel? Registration { get; init; }

    public EquatableArray<UnionModel> Unions { get; init; } = EquatableArray<UnionModel>.Empty;

    public EquatableArray<TupleModel> Tuples { get; init; } = EquatableArray<TupleModel>.Empty;

    /// <summary>Null unless they are wanted.</summary>
    public ExamplesModel? Examples { get; init; }
}
