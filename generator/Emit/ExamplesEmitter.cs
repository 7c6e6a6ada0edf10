using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The class of bodies for tests: a property for each, and one for all of them.</summary>
internal sealed class ExamplesEmitter(EmitContext context, ExamplesModel model)
{
    private const string Example = $"{TypeNames.Runtime}.Testing.ApiExample";

    private readonly SourceWriter _writer = context.Writer;

    public void Emit()
    {
        DocComment.Summary(
            _writer, $"What the operations of <see cref=\"{context.Types.Generated(model.ClientName)}\"/> may answer, for tests with a <see cref=\"{TypeNames.Runtime}.Testing.FakeApiHandler\"/>.");
        context.GeneratedCode();
        _writer.Line($"{context.Access} static partial class {model.Name}");
        using (_writer.Block())
        {
            foreach (ExampleModel example in model.Examples)
                EmitExample(example);
            EmitAll();
        }
    }

    private void EmitExample(ExampleModel example)
    {
        _writer.Separate();
        string origin = example.Json.Length == 0 ? "no body" : example.IsGiven ? "an example of the document" : "made after the schema";
        DocComment.Summary(_writer, $"{DocText.Code(example.Element)} answers {Literal.Number(example.Status)}: {origin}.");
        string[] arguments =
            [Literal.Text(example.Operation), Literal.Number(example.Status), Literal.Text(example.MediaType), Literal.Utf8(example.Json)];
        _writer.List($"public static {Example} {example.Name} {{ get; }} = new(", arguments, ");");
    }

    // Behind the others: static members get their values in this order.
    private void EmitAll()
    {
        _writer.Separate();
        DocComment.Summary(_writer, "All of them, in the order of the document.");
        _writer.Fill($"public static global::System.Collections.Generic.IReadOnlyList<{Example}> All {{ get; }} = [", [.. model.Examples.Select(static example => example.Name)], "];");
    }
}
