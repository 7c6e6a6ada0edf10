using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The static field by which a choice tells its variants apart.</summary>
internal sealed class UnionShapeEmitter(SourceWriter writer, UnionModel union)
{
    private const string UnionShape = TypeNames.Internals + "UnionShape";

    public void Emit(string field)
    {
        string discriminator = union.Discriminator is null ? "null" : Literal.Text(union.Discriminator);
        writer.Line($"private static readonly {UnionShape} {field} = new({discriminator},");
        using (writer.Brackets(union.DefaultVariant is { } index ? $"], {Literal.Number(index)});" : "]);"))
        {
            for (int i = 0; i < union.Variants.Count; i++)
                EmitVariant(i, union.Variants[i]);
        }
    }

    private void EmitVariant(int index, UnionVariant variant)
    {
        for (int i = 0; i < variant.Shapes.Count; i++)
            EmitShape(Literal.Number(index), variant.Shapes[i], i == 0 ? variant.Tags : EquatableArray<string>.Empty);
    }

    private void EmitShape(string index, JsonShape shape, EquatableArray<string> tags)
    {
        string start = $"new({index}, {TypeNames.Internals}JsonShapeKind.{shape.Kind.ToString()})";
        if (tags.Count + shape.Values.Count + shape.Required.Count + shape.Members.Count + shape.Constants.Count + shape.Kinds.Count + shape.Items.Count == 0)
        {
            writer.Line($"{start},");
            return;
        }

        writer.Line(start);
        using (writer.Block("},"))
        {
            EmitTexts("Tags", tags);
            EmitTexts("Values", shape.Values);
            EmitTexts("Required", shape.Required);
            EmitTexts("Members", shape.Members);
            EmitConstants(shape.Constants);
            EmitKinds(shape.Kinds);
            EmitItems(index, shape.Items);
        }
    }

    private void EmitKinds(EquatableArray<JsonMemberKind> kinds)
    {
        if (kinds.Count == 0)
            return;
        writer.Line("Kinds = new(global::System.StringComparer.Ordinal)");
        using (writer.Block("},"))
        {
            foreach (JsonMemberKind kind in kinds)
                writer.Line($"[{Literal.Text(kind.Member)}] = {TypeNames.Internals}JsonShapeKind.{kind.Kind.ToString()},");
        }
    }

    private void EmitItems(string index, EquatableArray<EquatableArray<JsonShape>> positions)
    {
        if (positions.Count == 0)
            return;
        writer.Line("Items =");
        using (writer.Brackets("],"))
        {
            foreach (EquatableArray<JsonShape> shapes in positions)
                EmitPosition(index, shapes);
        }
    }

    private void EmitPosition(string index, EquatableArray<JsonShape> shapes)
    {
        using (writer.Brackets("],"))
        {
            foreach (JsonShape shape in shapes)
                EmitShape(index, shape, EquatableArray<string>.Empty);
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
                writer.Fill($"[{Literal.Text(constant.Member)}] = [", Texts(constant.Values), "],");
        }
    }

    private void EmitTexts(string property, EquatableArray<string> texts)
    {
        if (texts.Count > 0)
            writer.Fill($"{property} = [", Texts(texts), "],");
    }

    private static string[] Texts(EquatableArray<string> texts) => [.. texts.Select(Literal.Text)];
}
