using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>A model and the names of its private parts, picked around the names of the document.</summary>
internal sealed class ModelLayout
{
    public ModelLayout(ObjectModel model)
    {
        Model = model;
        string[] properties = [.. model.Properties.Select(static property => property.Name)];
        UniqueNames names = new([.. ReservedNames.ModelMembers, .. properties, model.Name, model.UnknownMembersName]);
        NamesField = names.Take("JsonNames");
        UnknownField = names.TakeField(model.UnknownMembersName);
        Members = [.. model.Properties.Select(property => ModelMember.Of(property, names))];
    }

    public ObjectModel Model { get; }

    /// <summary>The static field with the wire names, encoded once.</summary>
    public string NamesField { get; }

    /// <summary>The field with what the schema does not declare.</summary>
    public string UnknownField { get; }

    public IReadOnlyList<ModelMember> Members { get; }
}
