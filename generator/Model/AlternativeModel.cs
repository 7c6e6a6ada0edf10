namespace Upstash.Workflow.Generator.Model;

/// <summary>A further method for an operation that can answer in another way: with another media type, or with all of an event.</summary>
/// <param name="MethodName"><c>GetReportAsCsvAsync</c>.</param>
internal sealed record AlternativeModel(string MethodName, ResponseModel Response)
{
    /// <summary>The class of the declared headers, where the method gives these too; null where it does not.</summary>
    public string? Headers { get; init; }
}
