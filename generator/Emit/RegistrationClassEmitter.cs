using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>What is done to add a client to a container.</summary>
internal sealed class RegistrationClassEmitter(EmitContext context, RegistrationModel model)
{
    private const string Services = HostingNames.Services + "IServiceCollection";

    private readonly SourceWriter _writer = context.Writer;
    private readonly string _options = context.Types.Generated(model.Options);

    public void Emit()
    {
        DocComment.Summary(_writer, "How a container makes this client.");
        _writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        _writer.Line($"internal static class {model.ClassName}");
        using (_writer.Block())
        {
            _writer.Line($"private const string FullName = {Literal.Text(model.FullName)};");
            EmitAdd();
            EmitOptions();
            new RegistrationServicesEmitter(context, model).Emit();
            new RegistrationOptionsEmitter(context, model).Emit();
            new RegistrationLogEmitter(_writer).Emit();
        }
    }

    private void EmitAdd()
    {
        _writer.Separate();
        _writer.Line($"internal static {HostingNames.Services}IHttpClientBuilder Add(");
        using (_writer.Indent())
            _writer.Line($"{Services} services, string name, {HostingNames.Configuration}IConfiguration? configuration, global::System.Action<{_options}>? configure)");
        _writer.Lines($$"""
            {
                AddOptions(services, name, configuration, configure);
                {{HostingNames.Services}}IHttpClientBuilder http = {{HostingNames.Services}}HttpClientFactoryServiceCollectionExtensions.AddHttpClient(services, HttpName(name));
                // A second registration adds to the options; handlers that were set up since the first one stay.
                if (!IsKnown(services, name))
                {
                    {{HostingNames.Services}}ServiceCollectionServiceExtensions.AddSingleton<{{HostingNames.Options}}IValidateOptions<{{_options}}>>(services, new Validation(name));
                    AddClient(services, name);
                    SetUp(http);
                }

                return http;
            }

            private static string HttpName(string name) => name.Length == 0 ? FullName : FullName + "-" + name;

            private static bool IsKnown({{Services}} services, string name)
            {
                foreach ({{HostingNames.Services}}ServiceDescriptor service in services)
                {
                    if (service is { IsKeyedService: false, ImplementationInstance: Validation known } && known.Name == name)
                        return true;
                }

                return false;
            }
            """);
    }

    private void EmitOptions()
        => _writer.Lines($$"""

            private static void AddOptions(
                {{Services}} services, string name, {{HostingNames.Configuration}}IConfiguration? configuration, global::System.Action<{{_options}}>? configure)
            {
                {{HostingNames.Options}}OptionsBuilder<{{_options}}> options =
                    {{HostingNames.Services}}OptionsServiceCollectionExtensions.AddOptionsWithValidateOnStart<{{_options}}>(services, name);
                if (configuration is not null)
                {
                    options.Configure(values => Read(configuration, name, values));
                    {{HostingNames.Services}}ServiceCollectionServiceExtensions.AddSingleton<{{HostingNames.Options}}IOptionsChangeTokenSource<{{_options}}>>(
                        services, new Changes(name, configuration));
                }

                if (configure is not null)
                    options.Configure(configure);
            }
            """);
}
