using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>A class below another one.</summary>
/// <param name="Tags">The discriminator's values that mean it.</param>
internal sealed record SubclassModel(string Name, EquatableArray<string> Tags);
