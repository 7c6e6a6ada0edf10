using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The servers to choose from: a property for each, or a method where it has variables.</summary>
internal sealed class ServersEmitter(EmitContext context, RootClientModel client, string className)
{
    private const string Address = "global::System.Uri";

    private readonly SourceWriter _writer = context.Writer;

    public void Emit()
    {
        DocComment.Summary(
            _writer,
            $"The servers that the document names, for <c>BaseAddress</c> and <c>UseServer</c> of <see cref=\"{context.Types.Generated(client.OptionsName)}\"/>.");
        context.GeneratedCode();
        _writer.Line($"{context.Access} static partial class {className}");
        using (_writer.Block())
        {
            foreach (ServerModel server in client.Servers)
                EmitServer(server);
        }
    }

    private void EmitServer(ServerModel server)
    {
        _writer.Separate();
        DocComment.Write(_writer, server.Documentation, $"The server {DocText.Code(server.Template)}.");
        if (server.Variables.Count == 0)
        {
            _writer.Line($"public static {Address} {server.Name} {{ get; }} = new({Literal.Text(server.Template)});");
            return;
        }

        foreach (ServerVariableModel variable in server.Variables)
        {
            string[] texts = [variable.Documentation.Summary, .. variable.Documentation.Remarks];
            DocComment.Parameter(_writer, variable.Name, string.Join(" ", texts.Where(static text => text.Length > 0)), $"The variable {DocText.Code(variable.WireName)}.");
        }

        DocComment.Returns(_writer, "", "The address.");
        DocComment.Exception(_writer, "global::System.ArgumentException", "A value cannot stand in its place of an address.");
        _writer.List($"public static {Address} {server.Name}(", [.. server.Variables.Select(Declare)], ")");
        using (_writer.Indent())
            _writer.List($"=> {TypeNames.Internals}ServerAddress.Create(", [Literal.Text(server.Template), .. server.Variables.Select(Pass)], ");");
    }

    private string Declare(ServerVariableModel variable) => variable switch
    {
        { OpenEnum: { } type, Default: not null } => $"{context.Types.Generated(type)}? {variable.Name} = null",
        { OpenEnum: { } type } => $"{context.Types.Generated(type)} {variable.Name}",
        { Default: { } value } => $"string {variable.Name} = {Literal.Text(value)}",
        _ => $"string {variable.Name}",
    };

    private static string Pass(ServerVariableModel variable)
    {
        string value = variable switch
        {
            { OpenEnum: not null, Default: { } text } => $"{variable.Name}?.Value ?? {Literal.Text(text)}",
            { OpenEnum: not null } => $"{variable.Name}.Value",
            _ => variable.Name,
        };
        return $"({Literal.Text(variable.WireName)}, {value})";
    }
}
