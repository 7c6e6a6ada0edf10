namespace Upstash.Workflow.Generator.Model;

/// <summary>
/// One generated file: what Emit prints, and its name. The pipeline caches by unit, so that a changed schema re-emits its own file alone.
/// </summary>
/// <param name="Context">What the files of one document share.</param>
/// <param name="HintName">The file name: short, ASCII, unique ignoring case over all documents.</param>
/// <param name="Part">An <see cref="ObjectModel"/>, <see cref="UnionModel"/>, <see cref="TupleModel"/>, <see cref="OpenEnumModel"/>, <see cref="QueryModel"/>, <see cref="ResponseHeadersModel"/>, <see cref="TagClientModel"/>, <see cref="RootClientModel"/>, <see cref="RegistrationModel"/>, <see cref="ExamplesModel"/> or <see cref="OperationPartModel"/>.</param>
internal sealed record SourceUnit(DocumentContext Context, string HintName, object Part);
