using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>An open enum: a struct over the wire value, so that a value the document does not know survives.</summary>
internal sealed class OpenEnumEmitter(EmitContext context, OpenEnumModel model)
{
    /// <summary>The compiler's work on a pattern grows with the square of its alternatives: 2 000 take it half a minute.</summary>
    private const int MaxPattern = 100;

    private readonly SourceWriter _writer = context.Writer;
    private readonly string _self = TypeNames.Self(model.Name);

    /// <summary>The field with the wire value, null in the default of the struct.</summary>
    private readonly string _field = new UniqueNames(model.Members.Select(static member => member.Name)).Take("_value");

    public void Emit()
    {
        DocComment.Write(_writer, model.Documentation, "A set of values that may grow: the service can send others, too.");
        context.GeneratedCode();
        context.JsonConverter("OpenEnumConverter", _self);
        context.Obsolete(model.IsDeprecated);
        _writer.Line($"{context.Access} readonly partial struct {model.Name} : {TypeNames.Internals}IOpenEnum<{_self}>");
        using (_writer.Block())
        {
            EmitValue();
            foreach (OpenEnumMember member in model.Members)
                EmitConstant(member);
            EmitEquality();
            EmitValues();
        }
    }

    private void EmitValue()
    {
        _writer.Lines($$"""
            private readonly string? {{_field}};

            /// <summary>Wraps a wire value, known or not, as the service spells it.</summary>
            public {{model.Name}}(string value) => {{_field}} = value ?? throw new {{TypeNames.ArgumentNullException}}(nameof(value));

            /// <inheritdoc/>
            public string Value => {{_field}} ?? "";

            /// <inheritdoc/>
            """);
        if (model.Members.Count == 0)
            _writer.Line("public bool IsKnown => false;");
        else
            EmitIsKnown();
    }

    private void EmitIsKnown()
    {
        string[] values = [.. model.Members.Select(static member => $"Values.{member.Name}")];
        string line = $"public bool IsKnown => Value is {string.Join(" or ", values)};";
        if (values.Length > MaxPattern)
            EmitLookup(values);
        else if (values.Length == 1 || line.Length <= _writer.RemainingColumns)
            _writer.Line(line);
        else
            EmitPattern(values);
    }

    private void EmitPattern(string[] values)
    {
        _writer.Line($"public bool IsKnown => Value is {values[0]}");
        using (_writer.Indent())
        {
            for (int i = 1; i < values.Length; i++)
                _writer.Line($"or {values[i]}{(i == values.Length - 1 ? ";" : "")}");
        }
    }

    private void EmitLookup(string[] values)
    {
        string field = new UniqueNames(model.Members.Select(static member => member.Name).Append(_field)).Take("_known");
        _writer.Line($"public bool IsKnown => {field}.Contains(Value);");
        _writer.Separate();
        _writer.Fill($"private static readonly global::System.Collections.Generic.HashSet<string> {field} = [", values, "];");
    }

    private void EmitConstant(OpenEnumMember member)
    {
        _writer.Separate();
        DocComment.Write(_writer, member.Documentation, DocText.Code(member.Value));
        _writer.Line($"public static {_self} {member.Name} => Values.{member.Name};");
    }

    private void EmitEquality()
    {
        _writer.Separate();
        _writer.Lines($"""
            /// <inheritdoc/>
            public static implicit operator {_self}(string value) => new(value);

            /// <summary>Whether both are spelled the same.</summary>
            public static bool operator ==({_self} left, {_self} right) => left.Equals(right);

            /// <summary>Whether they are spelled differently.</summary>
            public static bool operator !=({_self} left, {_self} right) => !left.Equals(right);

            /// <inheritdoc/>
            public bool Equals({_self} other) => string.Equals(Value, other.Value);

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {_self} other && Equals(other);

            /// <inheritdoc/>
            public override int GetHashCode() => Value.GetHashCode();

            /// <inheritdoc cref="Value"/>
            public override string ToString() => Value;
            """);
    }

    private void EmitValues()
    {
        _writer.Separate();
        DocComment.Summary(_writer, "The wire values as constants, for <c>switch</c>.");
        _writer.Line("public static class Values");
        using (_writer.Block())
        {
            foreach (OpenEnumMember member in model.Members)
            {
                DocComment.Summary(_writer, DocText.Code(member.Value));
                _writer.Line($"public const string {member.Name} = {Literal.Text(member.Value)};");
            }
        }
    }
}
