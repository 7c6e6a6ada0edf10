using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>A composite value of a query parameter: a struct of two members that converts from a tuple.</summary>
internal sealed class PairEmitter(EmitContext context, PairModel pair)
{
    private const string RequestUri = TypeNames.Internals + "RequestUri";

    private readonly SourceWriter _writer = context.Writer;

    public void Emit()
    {
        DocComment.Write(_writer, pair.Documentation, "Two values that go together.");
        context.GeneratedCode();
        _writer.Line($"{context.Access} readonly partial record struct {pair.Name} : {TypeNames.Internals}IQueryValue");
        using (_writer.Block())
        {
            EmitConstructor();
            EmitMember(pair.First);
            EmitMember(pair.Second);
            foreach (string first in SourcesOf(pair.First.Kind))
            {
                foreach (string second in SourcesOf(pair.Second.Kind))
                    EmitConversion(first, second);
            }

            EmitText();
            EmitAppendTo();
        }
    }

    private void EmitConstructor()
    {
        string first = CamelCase.Parameter(pair.First.Name);
        string second = CamelCase.Parameter(pair.Second.Name);
        DocComment.Summary(_writer, "Joins the two.");
        EmitParameterDoc(pair.First);
        EmitParameterDoc(pair.Second);
        DocComment.Exception(_writer, "global::System.ArgumentException", "A part is empty or holds a character that separates values on the wire.");
        _writer.List($"public {pair.Name}(", [$"{TypeOf(pair.First)} {first}", $"{TypeOf(pair.Second)} {second}"], ")");
        using (_writer.Block())
        {
            _writer.Line($"{pair.First.Name} = {Checked(pair.First, first)};");
            _writer.Line($"{pair.Second.Name} = {Checked(pair.Second, second)};");
        }
    }

    private void EmitParameterDoc(PairMember member)
        => DocComment.Parameter(_writer, CamelCase.Parameter(member.Name), member.Documentation.Summary, DocText.Code(member.WireName) + ".");

    private void EmitMember(PairMember member)
    {
        _writer.Separate();
        DocComment.Write(_writer, member.Documentation, $"The part {DocText.Code(member.WireName)}.");
        _writer.Line($"public {TypeOf(member)} {member.Name} {{ get; }}");
    }

    private void EmitConversion(string first, string second)
    {
        _writer.Separate();
        _writer.Lines($"""
            /// <summary>Joins the two.</summary>
            /// <param name="pair">The two values.</param>
            /// <returns>The pair.</returns>
            /// <exception cref="global::System.ArgumentException">A part is empty or holds a character that separates values on the wire.</exception>
            """);
        string tuple = $"({first} {pair.First.Name}, {second} {pair.Second.Name})";
        _writer.List($"public static implicit operator {pair.Name}(", [$"{tuple} pair"], ")");
        using (_writer.Indent())
            _writer.Line($"=> new(pair.{pair.First.Name}, pair.{pair.Second.Name});");
    }

    private void EmitText()
    {
        _writer.Separate();
        _writer.Lines($"""
            /// <summary>The pair as it stands on the wire, not yet escaped.</summary>
            /// <returns>Both parts and {DocText.Code(pair.Separator)} between them.</returns>
            """);
        // The default of the struct has not seen the constructor: its parts are checked again.
        if (pair.First.Kind == PrimitiveKind.String || pair.Second.Kind == PrimitiveKind.String)
            DocComment.Exception(_writer, "global::System.ArgumentException", "The pair is the default of its type: a part is missing.");
        _writer.Line("public string ToQueryValue()");
        using (_writer.Indent())
            EmitJoined(Checked(pair.First, pair.First.Name), Checked(pair.Second, pair.Second.Name));
        _writer.Separate();
        _writer.Lines("""
            /// <summary>The pair for a reader; unlike <see cref="ToQueryValue"/> it never throws.</summary>
            /// <returns>Both parts.</returns>
            public override string ToString()
            """);
        using (_writer.Indent())
            EmitJoined(pair.First.Name, pair.Second.Name);
    }

    /// <summary>The pair without a text of its own, for queries.</summary>
    private void EmitAppendTo()
    {
        _writer.Separate();
        _writer.Lines($$"""
            /// <inheritdoc/>
            void {{TypeNames.Internals}}IQueryValue.AppendTo(ref {{RequestUri}} uri)
            {
                uri.AppendValue({{Checked(pair.First, pair.First.Name)}});
                uri.AppendValue({{Literal.Text(pair.Separator)}});
                uri.AppendValue({{Checked(pair.Second, pair.Second.Name)}});
            }
            """);
    }

    private void EmitJoined(string first, string second)
        => _writer.List("=> string.Concat(", [Text(pair.First, first), Literal.Text(pair.Separator), Text(pair.Second, second)], ");");

    private string TypeOf(PairMember member) => context.Types.Of(PrimitiveType.Of(member.Kind));

    private string Checked(PairMember member, string parameter) => member.Kind == PrimitiveKind.String
        ? $"{TypeNames.Internals}ParameterGuard.PairPart({Literal.Text(member.WireName)}, {parameter}, {Literal.Character(pair.Separator[0])})"
        : parameter;

    private static string Text(PairMember member, string value)
        => member.Kind == PrimitiveKind.String ? value : $"{RequestUri}.Format({value})";

    /// <summary>What a tuple may hold for a part: an epoch time also comes as a number or as a date.</summary>
    private string[] SourcesOf(PrimitiveKind kind)
    {
        string type = context.Types.Of(PrimitiveType.Of(kind));
        return kind is PrimitiveKind.UnixMilliseconds or PrimitiveKind.UnixSeconds ? [type, "long", "global::System.DateTimeOffset"] : [type];
    }
}
