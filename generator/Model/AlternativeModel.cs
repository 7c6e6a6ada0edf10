namespace Upstash.Workflow.Generator.Model;

/// <summary>A further method for an operation that can answer in another way: with another media type, or with all of an event.</summary>
/// <param name="MethodName"><c>GetReportAsCsvAsync</c>.</param>
internal sealed record AlternativeModel(string MethodName, ResponseModel Response);
