using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>What a class of a hierarchy has beside its members: the choice of the subclass, and what the discriminator may be.</summary>
internal sealed class SubclassEmitter(EmitContext context, ModelLayout layout)
{
    private const string SubclassShape = TypeNames.Internals + "SubclassShape";

    private readonly SourceWriter _writer = context.Writer;

    private InheritanceModel Inheritance => layout.Model.Inheritance!;

    public void EmitField()
    {
        _writer.Line($"private static readonly {SubclassShape} {layout.SubclassesField} = new(");
        using (_writer.Indent())
        {
            _writer.Line($"{Literal.Text(Inheritance.Discriminator)},");
            string close = Inheritance.DefaultSubclass is { } index ? $") {{ Fallback = {Literal.Number(index)} }};" : ");";
            EmitTags(Inheritance.Tags, Inheritance.Subclasses.Count == 0 ? close : ",");
            for (int i = 0; i < Inheritance.Subclasses.Count; i++)
                EmitTags(Inheritance.Subclasses[i].Tags, i == Inheritance.Subclasses.Count - 1 ? close : ",");
        }
    }

    /// <summary>The body of <c>ReadJson</c>: a value that means no subclass gives the class itself.</summary>
    /// <param name="head">The method's declaration.</param>
    public void EmitRead(string head)
    {
        _writer.Line($"{head} => json.ChooseSubclass({layout.SubclassesField}) switch");
        using (_writer.Block("};"))
        {
            for (int i = 0; i < Inheritance.Subclasses.Count; i++)
                _writer.Line($"{Literal.Number(i)} => json.ReadModel<{context.Types.Generated(Inheritance.Subclasses[i].Name)}>()!,");
            _writer.Line($"_ => new {layout.Model.Name}(ref json),");
        }
    }

    /// <summary>In a class without subclasses only its own values may be set.</summary>
    public void EmitDiscriminators()
    {
        foreach (ModelMember member in layout.Members.Where(static member => member.Property is { IsInherited: true, Discriminator.Values.Count: > 0 }))
        {
            // No member may be declared that is called like its class (CS0542).
            if (member.Property.Name == layout.Model.Name)
                continue;
            PropertyModel property = member.Property;
            string values = string.Join(", ", property.Discriminator!.Values.Select(static value => DocText.Code(value)));
            _writer.Separate();
            DocComment.Summary(_writer, $"The member {DocText.Code(property.WireName)}, which says what kind of object it is: {values}.");
            DocComment.Exception(_writer, "global::System.ArgumentException", "It is set to a value that means another class.");
            context.Obsolete(property.IsDeprecated);
            _writer.Line($"public override {context.Types.Of(property.Type)} {property.Name}");
            using (_writer.Block())
            {
                _writer.Line($"get => base.{property.Name};");
                _writer.Line($"init => base.{property.Name} = {Checked(property, "value")};");
            }
        }
    }

    /// <summary>The value, if it means the class.</summary>
    public static string Checked(PropertyModel property, string value)
        => property.Discriminator is { Values: { Count: > 0 } values }
            ? $"{TypeNames.Internals}JsonModel.CheckDiscriminator({string.Join(", ", values.Select(Literal.Text).Prepend(value))})"
            : value;

    private void EmitTags(EquatableArray<string> tags, string close) => _writer.List("[", [.. tags.Select(Literal.Text)], "]" + close);
}
