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
        UnknownField = names.Take(CamelCase.Field(model.UnknownMembersName));
        SubclassesField = names.Take("JsonSubclasses");
        Members = [.. model.Properties.Select(property => ModelMember.Of(property, names))];
    }

    public ObjectModel Model { get; }

    /// <summary>The static field with the wire names, encoded once.</summary>
    public string NamesField { get; }

    /// <summary>The field with what the schema does not declare.</summary>
    public string UnknownField { get; }

    /// <summary>The static field that knows which class a discriminator means.</summary>
    public string SubclassesField { get; }

    /// <summary>In a subclass those of the base class come first.</summary>
    public IReadOnlyList<ModelMember> Members { get; }

    /// <summary>Those that the class itself declares.</summary>
    public IEnumerable<ModelMember> OwnMembers => Members.Where(static member => !member.Property.IsInherited);

    public bool HasBase => Model.Inheritance?.Base is not null;

    public bool IsSealed => Model.Inheritance is null or { Subclasses.Count: 0 };

    /// <summary>Subclasses read the fields of their base class themselves.</summary>
    public string FieldAccess => IsSealed ? "private readonly" : "private protected";
}
