using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>An open enum: a struct over the wire value, so that a value the document does not know survives.</summary>
internal sealed class OpenEnumEmitter(EmitContext context, OpenEnumModel model)
{
    /// <summary>The compiler's work on a pattern grows with the square of its alternatives: 2 000 take it half a minute.</summary>
    private const int MaxPattern = 100;

    private readonly SourceWriter _writer = context.Writer;

    /// <summary>The field with the wire value, null in the default of the struct.</summary>
    private readonly string _field = new UniqueNames(model.Members.Select(static member => member.Name)).Take("_value");

    public void Emit()
    {
        DocComment.Write(_writer, model.Documentation, "A set of values that may grow: the service can send others than those named here.");
        context.GeneratedCode();
        context.JsonConverter("OpenEnumConverter", model.Name);
        context.Obsolete(model.IsDeprecated);
        _writer.List(
            $"{context.Access} readonly partial struct {model.Name} : ",
            [$"global::System.IEquatable<{model.Name}>", $"{TypeNames.Plumbing}.IOpenEnum<{model.Name}>"],
            "");
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

            /// <summary>Wraps a wire value, known or not.</summary>
            /// <param name="value">The value as the service spells it.</param>
            public {{model.Name}}(string value)
            {
                {{TypeNames.ArgumentNullException}}.ThrowIfNull(value);
                {{_field}} = value;
            }

            /// <summary>The value as the service spells it; empty for the default of the struct.</summary>
            public string Value => {{_field}} ?? "";

            /// <summary>Whether the document names this value.</summary>
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
        _writer.List($"private static readonly global::System.Collections.Generic.HashSet<string> {field} = [", values, "];");
    }

    private void EmitConstant(OpenEnumMember member)
    {
        _writer.Separate();
        DocComment.Write(_writer, member.Documentation, $"The value {DocText.Code(member.Value)}.");
        _writer.Line($"public static {model.Name} {member.Name} => new(Values.{member.Name});");
    }

    private void EmitEquality()
    {
        _writer.Separate();
        _writer.Lines($"""
            /// <summary>Wraps a wire value, known or not.</summary>
            /// <param name="value">The value as the service spells it.</param>
            /// <returns>The value as <see cref="{model.Name}"/>.</returns>
            public static implicit operator {model.Name}(string value) => new(value);

            /// <summary>Whether two values are spelled the same, by ordinal comparison.</summary>
            /// <param name="left">One value.</param>
            /// <param name="right">The other value.</param>
            /// <returns>Whether they are equal.</returns>
            public static bool operator ==({model.Name} left, {model.Name} right) => left.Equals(right);

            /// <summary>Whether two values are spelled differently, by ordinal comparison.</summary>
            /// <param name="left">One value.</param>
            /// <param name="right">The other value.</param>
            /// <returns>Whether they differ.</returns>
            public static bool operator !=({model.Name} left, {model.Name} right) => !left.Equals(right);

            /// <inheritdoc/>
            public bool Equals({model.Name} other) => string.Equals(Value, other.Value, global::System.StringComparison.Ordinal);

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {model.Name} other && Equals(other);

            /// <inheritdoc/>
            public override int GetHashCode() => global::System.StringComparer.Ordinal.GetHashCode(Value);

            /// <summary>The wire value.</summary>
            /// <returns><see cref="Value"/>.</returns>
            public override string ToString() => Value;

            static {model.Name} {TypeNames.Plumbing}.IOpenEnum<{model.Name}>.Create(string value)
                => new(value);
            """);
    }

    private void EmitValues()
    {
        _writer.Separate();
        DocComment.Summary(_writer, "The wire values as constants, for <c>switch</c>.");
        context.GeneratedCode();
        _writer.Line("public static class Values");
        using (_writer.Block())
        {
            foreach (OpenEnumMember member in model.Members)
            {
                _writer.Separate();
                DocComment.Summary(_writer, DocText.Code(member.Value));
                _writer.Line($"public const string {member.Name} = {Literal.Text(member.Value)};");
            }
        }
    }
}
