using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The options of the root client: the runtime's, with the document's address.</summary>
internal sealed class OptionsEmitter(EmitContext context, RootClientModel client)
{
    private readonly SourceWriter _writer = context.Writer;

    public void Emit()
    {
        DocComment.Summary(_writer, $"The options of <see cref=\"{context.Types.Generated(client.Name)}\"/>.");
        context.GeneratedCode();
        _writer.Line($"{context.Access} sealed partial class {client.OptionsName} : {TypeNames.Public}ApiClientOptions");
        using (_writer.Block())
        {
            DocComment.Summary(_writer, Summary);
            _writer.Line($"public {client.OptionsName}()");
            if (client.BaseAddress is not null)
                EmitAddress(client.BaseAddress);
            using (_writer.Block())
            {
            }
        }
    }

    private string Summary => client switch
    {
        { BaseAddress: { } address } => $"The defaults, with the address {DocText.Code(address)}.",
        { BasePath: { Length: > 0 } path } =>
            $"The defaults. The document names only the path {DocText.Code(path)}: set <c>BaseAddress</c> to a host, which it is appended to, or to the whole address.",
        _ => "The defaults. The document names no address: set <c>BaseAddress</c>.",
    };

    private void EmitAddress(string address)
    {
        using (_writer.Indent())
            _writer.Line($": base(new global::System.Uri({Literal.Text(address)}))");
    }
}
