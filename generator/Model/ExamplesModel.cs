using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>What operations may answer: a class of bodies for tests.</summary>
/// <param name="Name">The class, <c>UpstashWorkflowExamples</c>.</param>
/// <param name="ClientName">The client whose operations they are of.</param>
internal sealed record ExamplesModel(string Name, string ClientName, EquatableArray<ExampleModel> Examples);
