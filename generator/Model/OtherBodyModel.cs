namespace Upstash.Workflow.Generator.Model;

/// <summary>A further method of an operation, which sends another of the declared media types.</summary>
/// <param name="MethodName"><c>UploadFileMultipartAsync</c>.</param>
/// <param name="StreamMethodName">The method that reads the answer as a stream; null where there is none.</param>
internal sealed record OtherBodyModel(string MethodName, string? StreamMethodName, RequestBodyModel Body);
