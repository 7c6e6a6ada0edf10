using Upstash.Workflow.Generator.Collections;

namespace Upstash.Workflow.Generator.Model;

/// <summary>A server that the document names: a property, or a method where it has variables.</summary>
/// <param name="Name">The C# member, <c>Production</c>.</param>
/// <param name="Template">The address, with its variables in braces.</param>
internal sealed record ServerModel(string Name, string Template, EquatableArray<ServerVariableModel> Variables, Documentation Documentation);

/// <param name="WireName">As it stands in the template.</param>
/// <param name="Name">The parameter, <c>region</c>.</param>
/// <param name="Default">Null for one that must be given.</param>
/// <param name="OpenEnum">The type of its values; null for a string.</param>
internal sealed record ServerVariableModel(string WireName, string Name, string? Default, string? OpenEnum, Documentation Documentation);

/// <summary>The server of an operation that does not go to the client's.</summary>
/// <param name="Address">The address of another host; null for another path on the client's.</param>
/// <param name="Path">That path; empty for none.</param>
/// <param name="BasePath">The path of the document's own server, in whose place it comes.</param>
internal sealed record OperationServerModel(string? Address, string Path, string BasePath);
