namespace Upstash.Workflow.Generator.Model;

/// <summary>A declared header of an answer; null where the service leaves it out.</summary>
internal sealed record ResponseHeaderModel(string Name, string WireName, TypeRef Type, HeaderFormat Format, Documentation Documentation, bool IsDeprecated);
