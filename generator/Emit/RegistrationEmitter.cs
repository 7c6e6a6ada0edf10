using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The file with the extension methods that add a client to a container, and what they do, which is a part of the client.</summary>
internal sealed class RegistrationEmitter(EmitContext context, RegistrationModel model)
{
    private const string Builder = HostingNames.Services + "IHttpClientBuilder";
    private const string Section = HostingNames.Configuration + "IConfiguration";

    private readonly SourceWriter _writer = context.Writer;
    private readonly RegistrationDocs _docs = new(context, model);
    private readonly string _add = $"{context.Types.Generated(model.Client)}.{model.ClassName}.Add";

    public void Emit()
    {
        DocComment.Summary(_writer, $"Adds <see cref=\"{context.Types.Generated(model.Client)}\"/> to a container.");
        context.GeneratedCode();
        _writer.Line($"{context.Access} static partial class {model.Name}");
        using (_writer.Block())
        {
            EmitMethod("");
            EmitMethod("configuration");
            EmitMethod("name");
            EmitMethod("name", "configuration");
        }

        _writer.Line();
        _writer.Line($"partial class {model.Client}");
        using (_writer.Block())
            new RegistrationClassEmitter(context, model).Emit();
    }

    private void EmitMethod(params string[] given)
    {
        bool isNamed = given.Contains("name");
        bool isConfigured = given.Contains("configuration");
        _writer.Separate();
        _docs.Write(isNamed, isConfigured);
        string[] parameters =
        [
            $"this {HostingNames.Services}IServiceCollection services",
            .. isNamed ? ["string name"] : (string[])[],
            .. isConfigured ? [$"{Section} configuration"] : (string[])[],
            $"global::System.Action<{context.Types.Generated(model.Options)}>? configure = null",
        ];
        _writer.List($"public static {Builder} {model.MethodName}(", parameters, ")");
        using (_writer.Block())
        {
            _writer.Line("global::System.ArgumentNullException.ThrowIfNull(services);");
            if (isNamed)
                _writer.Line("global::System.ArgumentException.ThrowIfNullOrEmpty(name);");
            if (isConfigured)
                _writer.Line("global::System.ArgumentNullException.ThrowIfNull(configuration);");
            _writer.Line($"return {_add}(services, {(isNamed ? "name" : "\"\"")}, {(isConfigured ? "configuration" : "null")}, configure);");
        }
    }
}
