namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>The model has another type there: the scanner must refuse the text.</summary>
internal sealed class MisfitException : Exception;
