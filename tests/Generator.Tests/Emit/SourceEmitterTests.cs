namespace Upstash.Workflow.Generator.Tests.Emit;

public sealed class SourceEmitterTests
{
    [Fact]
    public void A_client_in_the_shape_of_the_bundled_document_compiles_without_a_warning()
        => Compiling.ShouldCompile(WorkflowModel.Emit());

    [Fact]
    public void An_internal_client_compiles_too()
        => Compiling.ShouldCompile(WorkflowModel.Parts.Select(static part => Compiling.Emit(part, WorkflowModel.WorkflowContext with { IsPublic = false })));

    [Fact]
    public void Printing_twice_gives_the_same_text()
        => Assert.Equal(WorkflowModel.Emit(), WorkflowModel.Emit());
}
