using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The static field by which a choice tells its variants apart.</summary>
internal sealed class UnionShapeEmitter(SourceWriter writer, UnionModel union)
{
    private const string UnionShape = TypeNames.Plumbing + ".UnionShape";
    private const string VariantShape = TypeNames.Plumbing + ".VariantShape";

    public void Emit(string field)
    {
        string discriminator = union.Discriminator is null ? "null" : Literal.Text(union.Discriminator);
        writer.Line($"private static readonly {UnionShape} {field} = new({discriminator}, new {VariantShape}[]");
        using (writer.Block("});"))
        {
            for (int i = 0; i < union.Variants.Count; i++)
                EmitVariant(i, union.Variants[i]);
        }
    }

    private void EmitVariant(int index, UnionVariant variant)
    {
        for (int i = 0; i < variant.Shapes.Count; i++)
        {
            writer.Line($"new {VariantShape}({Literal.Number(index)}, {TypeNames.Plumbing}.JsonShapeKind.{variant.Shapes[i].Kind.ToString()})");
            using (writer.Block("},"))
            {
                if (i == 0)
                    EmitTexts("Tags", variant.Tags);
                EmitTexts("Values", variant.Shapes[i].Values);
                EmitTexts("Required", variant.Shapes[i].Required);
                EmitTexts("Members", variant.Shapes[i].Members);
                EmitConstants(variant.Shapes[i].Constants);
            }
        }
    }

    private void EmitConstants(EquatableArray<JsonConstant> constants)
    {
        if (constants.Count == 0)
            return;
        writer.Line("Constants = new(global::System.StringComparer.Ordinal)");
        using (writer.Block("},"))
        {
            foreach (JsonConstant constant in constants)
                writer.List($"[{Literal.Text(constant.Member)}] = [", Texts(constant.Values), "],");
        }
    }

    private void EmitTexts(string property, EquatableArray<string> texts)
    {
        if (texts.Count > 0)
            writer.List($"{property} = [", Texts(texts), "],");
    }

    private static string[] Texts(EquatableArray<string> texts) => [.. texts.Select(Literal.Text)];
}
