using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>Server-sent events that the document describes as whole objects, with the fields as members.</summary>
/// <param name="IsAllText">Whether the data of every event is a text.</param>
/// <param name="TextEvents">Otherwise the events whose data is a text; that of the others is JSON.</param>
internal sealed record EventEnvelopeModel(bool IsAllText, EquatableArray<string> TextEvents);
