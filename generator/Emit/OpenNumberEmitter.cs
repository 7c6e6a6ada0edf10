using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>An open enum of numbers: a struct over the number, so that one the document does not know survives.</summary>
internal sealed class OpenNumberEmitter(EmitContext context, OpenEnumModel model)
{
    private readonly SourceWriter _writer = context.Writer;
    private readonly string _wire = model.Wire == PrimitiveKind.Double ? "double" : "long";

    public void Emit()
    {
        DocComment.Write(_writer, model.Documentation, "A set of numbers that may grow: the service can send others than those named here.");
        context.GeneratedCode();
        _writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({TypeNames.Internals}OpenNumberConverter<{model.Name}, {_wire}>))]");
        context.Obsolete(model.IsDeprecated);
        _writer.List(
            $"{context.Access} readonly partial struct {model.Name} : ",
            [$"global::System.IEquatable<{model.Name}>", $"{TypeNames.Internals}IOpenNumber<{model.Name}, {_wire}>"],
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
            /// <summary>Wraps a number, known or not.</summary>
            /// <param name="value">The number on the wire.</param>
            public {{model.Name}}({{_wire}} value) => Value = value;

            /// <summary>The number on the wire.</summary>
            public {{_wire}} Value { get; }

            /// <summary>Whether the document names this number.</summary>
            """);
        string[] values = [.. model.Members.Select(static member => $"Values.{member.Name}")];
        _writer.List($"public bool IsKnown => global::System.MemoryExtensions.Contains((global::System.ReadOnlySpan<{_wire}>)[", values, "], Value);");
    }

    private void EmitConstant(OpenEnumMember member)
    {
        _writer.Separate();
        DocComment.Write(_writer, member.Documentation, DocText.Code(member.Value));
        _writer.Line($"public static {model.Name} {member.Name} => new(Values.{member.Name});");
    }

    private void EmitEquality()
    {
        _writer.Separate();
        _writer.Lines($"""
            /// <inheritdoc cref="{model.Name}({_wire})"/>
            public static implicit operator {model.Name}({_wire} value) => new(value);

            /// <summary>Whether both are the same number.</summary>
            public static bool operator ==({model.Name} left, {model.Name} right) => left.Equals(right);

            /// <summary>Whether they are different numbers.</summary>
            public static bool operator !=({model.Name} left, {model.Name} right) => !left.Equals(right);

            /// <inheritdoc/>
            public bool Equals({model.Name} other) => Value.Equals(other.Value);

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {model.Name} other && Equals(other);

            /// <inheritdoc/>
            public override int GetHashCode() => Value.GetHashCode();

            /// <summary>The number, the same in every culture.</summary>
            /// <returns><see cref="Value"/> as text.</returns>
            public override string ToString() => Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);

            static {model.Name} {TypeNames.Internals}IOpenNumber<{model.Name}, {_wire}>.Create({_wire} value)
                => new(value);
            """);
    }

    private void EmitValues()
    {
        _writer.Separate();
        DocComment.Summary(_writer, "The numbers as constants, for <c>switch</c>.");
        _writer.Line("public static class Values");
        using (_writer.Block())
        {
            foreach (OpenEnumMember member in model.Members)
            {
                DocComment.Summary(_writer, DocText.Code(member.Value));
                _writer.Line($"public const {_wire} {member.Name} = {Literal.Numeric(member.Value, model.Wire)};");
            }
        }
    }
}
