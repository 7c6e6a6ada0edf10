namespace Upstash.Workflow.Generator.Observed;

/// <summary>An observation that holds against the document as it is now.</summary>
/// <param name="Pointer">The place in the document that would have to be mended.</param>
/// <param name="Detail">What is told apart at one place: the member, the status.</param>
/// <param name="Element">The place in words.</param>
/// <param name="Problem">What the document says and what the service does.</param>
/// <param name="Effect">What callers notice.</param>
/// <param name="Seen">Where: the operation, and the pointer into its answer.</param>
internal sealed record Finding(ObservationKind Kind, string Pointer, string Detail, string Element, string Problem, string Effect, string Seen);
