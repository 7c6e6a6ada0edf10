namespace Upstash.Workflow.Generator.Model;

/// <summary>What every file generated from one document shares.</summary>
/// <param name="Namespace">The C# namespace, valid and with keywords escaped.</param>
/// <param name="IsPublic">Accessibility of the generated types: <c>public</c> or <c>internal</c>.</param>
/// <param name="FileName">The document's file name, without folders: generated text is the same on every machine.</param>
internal sealed record DocumentContext(string Namespace, bool IsPublic, string FileName);
