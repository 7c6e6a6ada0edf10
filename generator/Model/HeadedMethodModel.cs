namespace Upstash.Workflow.Generator.Model;

/// <summary>A second method for an operation that declares headers: it gives them beside the body.</summary>
/// <param name="MethodName"><c>GetPetWithResponseAsync</c>.</param>
/// <param name="Headers">The class of the headers.</param>
internal sealed record HeadedMethodModel(string MethodName, string Headers);
