using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>Where the options of a container's client come from, and how they are checked.</summary>
internal sealed class RegistrationOptionsEmitter(EmitContext context, RegistrationModel model)
{
    private readonly SourceWriter _writer = context.Writer;
    private readonly string _options = context.Types.Generated(model.Options);

    public void Emit()
    {
        EmitRead();
        EmitValidation();
        new RegistrationChangesEmitter(context, model).Emit();
    }

    private void EmitRead()
    {
        _writer.Lines($$"""

            private static void Read({{HostingNames.Configuration}}IConfiguration configuration, string name, {{_options}} options)
            {
                string path = (configuration as {{HostingNames.Configuration}}IConfigurationSection)?.Path ?? "";
                {{TypeNames.Internals}}ApiConfiguration values = new(path, key => configuration[key]);
                try
                {
            """);
        using (_writer.Indent())
        using (_writer.Indent())
            _writer.List("values.ApplyTo(", ["options", .. Credentials], ");");
        _writer.Lines($$"""
                }
                catch (global::System.ArgumentException wrong)
                {
                    throw new {{HostingNames.Options}}OptionsValidationException(name, typeof({{_options}}), [wrong.Message]);
                }
            }
            """);
    }

    private IEnumerable<string> Credentials
    {
        get
        {
            if (model.Auth is not { } auth)
                yield break;
            string factories = context.Types.Generated(auth);
            if (model.TokenScheme is { } scheme)
                yield return $"values.Credential(\"Token\", {factories}.{scheme})";
            foreach (CredentialKeyModel credential in model.Credentials)
                yield return $"values.Credential({Literal.Text("Credentials:" + credential.MethodName)}, {factories}.{credential.MethodName})";
        }
    }

    private void EmitValidation()
        => _writer.Lines($$"""

            private sealed class Validation(string own) : {{HostingNames.Options}}IValidateOptions<{{_options}}>
            {
                internal string Name => own;

                public {{HostingNames.Options}}ValidateOptionsResult Validate(string? name, {{_options}} options)
                {
                    if (name != own)
                        return {{HostingNames.Options}}ValidateOptionsResult.Skip;
                    string? problem = {{TypeNames.Internals}}ApiPipeline.FindProblem({{model.ApiField}}, options);
                    string prefix = own.Length == 0 ? "" : "'" + own + "': ";
                    return problem is null ? {{HostingNames.Options}}ValidateOptionsResult.Success : {{HostingNames.Options}}ValidateOptionsResult.Fail(prefix + problem);
                }
            }
            """);
}
