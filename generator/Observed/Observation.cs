namespace Upstash.Workflow.Generator.Observed;

/// <summary>One difference between the service and the document, as the recorder wrote it.</summary>
/// <param name="Operation">The C# name without suffix.</param>
/// <param name="Pointer">Where in the answer: <c>*</c> stands for every index of an array.</param>
/// <param name="Status">The status of the answer; null when it is not known.</param>
/// <param name="Expected">What the document said then: <c>an integer of 64 bits</c>.</param>
/// <param name="Found">What the service sent: <c>a string</c>.</param>
internal sealed record Observation(ObservationKind Kind, string Operation, string Pointer, int? Status, string Expected, string Found);
