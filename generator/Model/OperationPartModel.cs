namespace Upstash.Workflow.Generator.Model;

/// <summary>
/// An operation of a client that is too large for one file: a part of its class and of its interface. A client of hundreds of methods is
/// megabytes of code, which no editor likes to open and which would be printed again whenever one of them changes.
/// </summary>
/// <param name="Client">The class, <c>LogsClient</c>.</param>
/// <param name="PipelineField">The client's private field with the runtime's pipeline.</param>
internal sealed record OperationPartModel(string Client, string PipelineField, OperationModel Operation);
