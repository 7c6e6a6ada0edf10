using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Observed;

/// <summary>What C# makes of a place in the document.</summary>
internal sealed class GeneratedNames
{
    private readonly Dictionary<string, ObjectModel> _objects = new(StringComparer.Ordinal);

    public GeneratedNames(ClientModel client)
    {
        foreach (ObjectModel model in client.Objects)
            _objects[model.Documentation.Pointer] = model;
    }

    /// <summary><c>Pet.AdditionalProperties</c>; null for what has no class of its own, such as a branch of a choice.</summary>
    public string? UnknownMembersOf(string pointer) => _objects.TryGetValue(pointer, out ObjectModel? model) ? $"{model.Name}.{model.UnknownMembersName}" : null;

    /// <summary><c>Pet.Name</c>, for the pointer of a property.</summary>
    public string? MemberAt(string pointer)
    {
        const string Properties = "/properties/";
        int end = pointer.LastIndexOf(Properties, StringComparison.Ordinal);
        if (end < 0 || !_objects.TryGetValue(pointer.Substring(0, end), out ObjectModel? model))
            return null;
        string name = Read.JsonPointer.Last(pointer) ?? "";
        return model.Properties.FirstOrDefault(property => property.WireName == name) is { } member ? $"{model.Name}.{member.Name}" : null;
    }
}
