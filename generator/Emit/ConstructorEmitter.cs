using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The constructors that callers use. In a hierarchy they see to it that the discriminator is set.</summary>
internal sealed class ConstructorEmitter(EmitContext context, ModelLayout layout)
{
    private const string Argument = "discriminator";

    private readonly SourceWriter _writer = context.Writer;
    private readonly string _name = layout.Model.Name;

    public void Emit()
    {
        ModelMember? argument = layout.Members.FirstOrDefault(static member => member.Property.Discriminator is { IsArgument: true });
        if (argument is null)
        {
            EmitPlain("public", layout.Members.Where(static member => member.Property.Discriminator is { Default: not null }));
            return;
        }

        if (!layout.IsSealed)
            EmitPlain("private protected", []);
        EmitWithArgument(argument);
    }

    private void EmitPlain(string access, IEnumerable<ModelMember> presets)
    {
        _writer.Separate();
        DocComment.Summary(_writer, "Creates an object to fill in an initializer.");
        ModelMember[] set = [.. presets];
        if (set.Length == 0)
        {
            _writer.Line($"{access} {_name}() {{ }}");
            return;
        }

        _writer.Line($"{access} {_name}()");
        using (_writer.Block())
        {
            foreach (ModelMember member in set)
                _writer.Line($"{member.Field} = {Value(member, member.Property.Discriminator!.Default!)};");
        }
    }

    private void EmitWithArgument(ModelMember member)
    {
        _writer.Separate();
        DocComment.Summary(_writer, "Creates an object to fill in an initializer.");
        DocComment.Parameter(_writer, Argument, "", $"The member {DocText.Code(member.Property.WireName)}, which says what kind of object it is.");
        _writer.Line($"public {_name}({context.Types.Of(member.Property.Type)} {Argument})");
        using (_writer.Block())
            _writer.Line($"{member.Field} = {SubclassEmitter.Checked(member.Property, Argument)};");
    }

    private string Value(ModelMember member, string text)
        => member.Property.Type is OpenEnumType ? $"new {context.Types.Of(member.Property.Type)}({Literal.Text(text)})" : Literal.Text(text);
}
