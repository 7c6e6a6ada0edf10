using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>A choice: a class that holds one of its variants.</summary>
internal sealed class UnionEmitter(EmitContext context, UnionModel union)
{
    private const string Shape = "JsonShape";

    private readonly SourceWriter _writer = context.Writer;
    private readonly string _name = union.Name;
    private readonly string _shape = new UniqueNames([.. ReservedNames.UnionMembers, union.Name, .. union.Variants.Select(static variant => variant.Name)]).Take(Shape);

    public void Emit()
    {
        DocComment.Write(_writer, union.Documentation, $"One of several schemas: {string.Join(", ", union.Variants.Select(static variant => DocText.Code(variant.Name)))}.");
        context.GeneratedCode();
        context.JsonConverter("JsonModelConverter", _name);
        context.Obsolete(union.IsDeprecated);
        _writer.Line($"{context.Access} sealed partial class {_name} : {TypeNames.Plumbing}.IJsonModel<{_name}>");
        using (_writer.Block())
        {
            new UnionShapeEmitter(_writer, union).Emit(_shape);
            EmitFields();
            for (int i = 0; i < union.Variants.Count; i++)
                EmitVariant(union.Variants[i], i);
            EmitUnknown();
            EmitMatch();
            EmitPublicMethods();
            EmitInterface();
        }
    }

    private void EmitFields()
    {
        _writer.Separate();
        _writer.Lines($$"""
            private readonly int _variant;
            private readonly object _value;

            private {{_name}}(int variant, object value) => (_variant, _value) = (variant, value);
            """);
    }

    private void EmitVariant(UnionVariant variant, int index)
    {
        string type = context.Types.Of(variant.Type);
        string number = Literal.Number(index);
        _writer.Separate();
        DocComment.Summary(_writer, $"The variant {DocText.Code(variant.Name)}; null when it is another one.");
        _writer.Line($"public {type}? {variant.Name} => _variant == {number} ? {(variant.Type.IsValueType ? $"({type}?)" : "")}({type})_value : null;");
        _writer.Separate();
        DocComment.Summary(_writer, $"Holds the variant {DocText.Code(variant.Name)}.");
        DocComment.Parameter(_writer, "value", "", "The value.");
        DocComment.Returns(_writer, "", "The choice.");
        string check = variant.Type.IsValueType ? "value" : $"value ?? throw new {TypeNames.ArgumentNullException}(nameof(value))";
        _writer.Line($"public static {_name} From{variant.Name}({type} value) => new({number}, {check});");
        // C# has no conversions from interfaces.
        if (variant.Type is ListType or MapType)
            return;
        _writer.Separate();
        DocComment.Summary(_writer, $"Holds the variant {DocText.Code(variant.Name)}.");
        DocComment.Parameter(_writer, "value", "", "The value.");
        _writer.Line($"public static implicit operator {_name}({type} value) => From{variant.Name}(value);");
    }

    private void EmitUnknown()
    {
        _writer.Separate();
        DocComment.Summary(_writer, "What the service sent when it is none of the variants; null otherwise. It is written back unchanged.");
        _writer.Line($"public {TypeNames.JsonElement}? Unknown => _variant < 0 ? ({TypeNames.JsonElement})_value : null;");
    }

    private void EmitMatch()
    {
        _writer.Separate();
        DocComment.Summary(_writer, "Calls the function of the variant that is held.");
        _writer.Line("/// <typeparam name=\"TResult\">What the functions give.</typeparam>");
        string[] names = [.. Arguments()];
        for (int i = 0; i < union.Variants.Count; i++)
            DocComment.Parameter(_writer, names[i], "", $"For {DocText.Code(union.Variants[i].Name)}.");
        DocComment.Parameter(_writer, "unknown", "", "For what is none of them.");
        DocComment.Returns(_writer, "", "What the function gave.");
        string[] parameters =
        [
            .. union.Variants.Select((variant, i) => $"global::System.Func<{context.Types.Of(variant.Type)}, TResult> {names[i]}"),
            $"global::System.Func<{TypeNames.JsonElement}, TResult> unknown",
        ];
        _writer.List("public TResult Match<TResult>(", parameters, ")");
        using (_writer.Block())
        {
            foreach (string name in names.Append("unknown"))
                _writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull({name});");
            _writer.Line("return _variant switch");
            using (_writer.Block("};"))
            {
                for (int i = 0; i < names.Length; i++)
                    _writer.Line($"{Literal.Number(i)} => {names[i]}(({context.Types.Of(union.Variants[i].Type)})_value),");
                _writer.Line($"_ => unknown(({TypeNames.JsonElement})_value),");
            }
        }
    }

    // Prefixed, so that no name of the document can be a keyword or one of ours.
    private IEnumerable<string> Arguments() => union.Variants.Select(static variant => "when" + variant.Name.TrimStart('@'));

    private void EmitPublicMethods()
    {
        _writer.Separate();
        _writer.Lines($"""
            /// <summary>Reads one value.</summary>
            /// <param name="utf8Json">The text in UTF-8, with nothing but white space around the value.</param>
            /// <returns>The choice; what is none of the variants is in <see cref="Unknown"/>.</returns>
            /// <exception cref="global::System.Text.Json.JsonException">The text is no such value; the message says where.</exception>
            public static {_name} FromJson(global::System.ReadOnlySpan<byte> utf8Json)
                => {TypeNames.Plumbing}.JsonModel.Read<{_name}>(utf8Json);

            /// <summary>Writes the variant as JSON in UTF-8.</summary>
            /// <param name="output">Receives the bytes.</param>
            public void WriteJson(global::System.Buffers.IBufferWriter<byte> output)
                => {TypeNames.Plumbing}.JsonModel.Write(this, output);

            /// <summary>Writes the variant as JSON.</summary>
            /// <returns>The JSON text.</returns>
            public string ToJson() => {TypeNames.Plumbing}.JsonModel.ToJson(this);
            """);
    }

    private void EmitInterface()
    {
        _writer.Separate();
        _writer.List($"static {_name} {TypeNames.Plumbing}.IJsonModel<{_name}>.ReadJson(", [$"ref {TypeNames.Plumbing}.JsonScanner json"], ")");
        using (_writer.Block())
        {
            _writer.Line($"int variant = json.ChooseVariant({_shape});");
            _writer.Line("return new(variant, variant switch");
            using (_writer.Block("});"))
            {
                for (int i = 0; i < union.Variants.Count; i++)
                    _writer.List($"{Literal.Number(i)} => json.ReadVariant<", context.Types.TypeAndItem(union.Variants[i].Type), ">(),");
                _writer.Line("_ => json.ReadJson()!.Value,");
            }
        }

        _writer.Line();
        _writer.List($"void {TypeNames.Plumbing}.IJsonModel<{_name}>.WriteJson(", [$"ref {TypeNames.Plumbing}.JsonEmitter json"], ")");
        using (_writer.Block())
        {
            _writer.Line("switch (_variant)");
            using (_writer.Block())
            {
                for (int i = 0; i < union.Variants.Count; i++)
                    EmitWriteCase(union.Variants[i], i);
                _writer.Lines($"""
                    default:
                        json.WriteValue(({TypeNames.JsonElement})_value);
                        break;
                    """);
            }
        }
    }

    private void EmitWriteCase(UnionVariant variant, int index)
    {
        _writer.Line($"case {Literal.Number(index)}:");
        using (_writer.Indent())
        {
            _writer.List("json.WriteVariant<", context.Types.TypeAndItem(variant.Type), $">(({context.Types.Of(variant.Type)})_value);");
            _writer.Line("break;");
        }
    }
}
