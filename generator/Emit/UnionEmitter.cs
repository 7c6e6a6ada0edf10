using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>A choice: a class that holds one of its variants.</summary>
internal sealed class UnionEmitter(EmitContext context, UnionModel union)
{
    private const string Shape = "JsonShape";

    private readonly SourceWriter _writer = context.Writer;
    private readonly string _name = union.Name;
    private readonly string _self = TypeNames.Self(union.Name);
    private readonly string _shape = new UniqueNames([.. ReservedNames.UnionMembers, union.Name, .. union.Variants.Select(static variant => variant.Name)]).Take(Shape);

    public void Emit()
    {
        string variants = string.Join(", ", union.Variants.Select(static variant => DocText.Code(variant.Name)));
        using (context.JsonModel(_name, union.Documentation, $"One of several schemas: {variants}.", union.IsDeprecated))
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

            private {{_name}}(int variant, object? value) => (_variant, _value) = (variant, value ?? throw new {{TypeNames.ArgumentNullException}}(nameof(value)));
            """);
    }

    private void EmitVariant(UnionVariant variant, int index)
    {
        string type = context.Types.Of(variant.Type);
        string number = Literal.Number(index);
        _writer.Separate();
        DocComment.Summary(_writer, "The value of this variant; null when another one is held.");
        _writer.Line($"public {type}? {variant.Name} => _variant == {number} ? ({type}?)_value : null;");
        _writer.Separate();
        DocComment.Summary(_writer, "Holds a value of this variant.");
        _writer.Line($"public static {_self} From{variant.Name}({type} value) => new({number}, value);");
        // C# has no conversions from interfaces.
        if (variant.Type is ListType or MapType)
            return;
        _writer.Separate();
        DocComment.Summary(_writer, "Holds the value.");
        _writer.Line($"public static implicit operator {_self}({type} value) => new({number}, value);");
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
        DocComment.Summary(_writer, "Calls the function of the variant that is held, the last one when it is none of them, and gives what that gave.");
        string[] names = [.. Arguments()];
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
        JsonCodeEmitter.EmitPublicMethods(_writer, _self);
    }

    private void EmitInterface()
    {
        _writer.Separate();
        _writer.Line($"static {_self} {TypeNames.Internals}IJsonModel<{_self}>.ReadJson(ref {TypeNames.Internals}JsonScanner json)");
        using (_writer.Block())
        {
            _writer.Line($"int variant = json.ChooseVariant({_shape});");
            _writer.Line("return new(variant, variant switch");
            using (_writer.Block("});"))
            {
                for (int i = 0; i < union.Variants.Count; i++)
                    EmitReadArm(i, union.Variants[i].Type);
                _writer.Line("_ => (object)json.ReadJson()!.Value,");
            }
        }

        _writer.Line();
        EmitWrite();
    }

    private void EmitReadArm(int index, TypeRef type)
    {
        string open = $"{Literal.Number(index)} => json.Read";
        if (type is ObjectType or TupleType)
            _writer.Line($"{open}Model<{context.Types.Of(type)}>(),");
        else if (type is OpenEnumType)
            _writer.Line($"{open}Enum<{context.Types.Of(type)}>(),");
        else if (type is PrimitiveType primitive)
            _writer.Line($"{open}{TypeNames.JsonName(primitive.Kind)}(),");
        else
            _writer.List($"{open}Variant<", context.Types.TypeAndItem(type), ">(),");
    }

    /// <summary>The runtime finds out by the value's type how it is written, unless the items have to be known.</summary>
    private void EmitWrite()
    {
        string method = $"void {TypeNames.Internals}IJsonModel.WriteJson(ref {TypeNames.Internals}JsonEmitter json)";
        if (union.Variants.All(static variant => variant.Type is ObjectType or TupleType or OpenEnumType or PrimitiveType))
        {
            _writer.Line($"{method} => json.WriteVariant(_value);");
            return;
        }

        _writer.Line(method);
        using (_writer.Block())
        {
            _writer.Line("switch (_variant)");
            using (_writer.Block())
            {
                for (int i = 0; i < union.Variants.Count; i++)
                    EmitWriteCase(i, union.Variants[i].Type);
                _writer.Line("default: json.WriteVariant(_value); break;");
            }
        }
    }

    private void EmitWriteCase(int index, TypeRef type)
    {
        if (type is not (ObjectType or TupleType or OpenEnumType or PrimitiveType))
            _writer.List($"case {Literal.Number(index)}: json.WriteVariant<", context.Types.TypeAndItem(type), $">(({context.Types.Of(type)})_value); break;");
    }
}
