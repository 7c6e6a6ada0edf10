using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>The successes of an operation whose own body is no JSON, where a choice of all its answers is read.</summary>
/// <param name="Texts">Those that are read as a string.</param>
/// <param name="Bytes">Those that are read as bytes.</param>
internal sealed record OtherBodiesModel(EquatableArray<StatusRange> Texts, EquatableArray<StatusRange> Bytes);
