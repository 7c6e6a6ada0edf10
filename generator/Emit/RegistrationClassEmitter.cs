using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>What is done to add a client to a container.</summary>
internal sealed class RegistrationClassEmitter(EmitContext context, RegistrationModel model)
{
    private const string Services = HostingNames.Services + "IServiceCollection";
    private const string Provider = "global::System.IServiceProvider";
    private const string Internals = TypeNames.Internals;

    private readonly SourceWriter _writer = context.Writer;
    private readonly string _client = context.Types.Generated(model.Client);
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
            EmitClient();
            EmitHttp();
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

    private void EmitClient()
    {
        string add = $"{HostingNames.Services}Extensions.ServiceCollectionDescriptorExtensions.TryAdd";
        string require = $"{HostingNames.Services}ServiceProviderServiceExtensions.GetRequiredService";
        string kind = context.Types.Generated("I" + model.Client);
        _writer.Lines($$"""

            // Singletons: a container keeps every transient that is disposable until it ends itself.
            private static void AddClient({{Services}} services, string name)
            {
                if (name.Length == 0)
                {
                    {{add}}Singleton(services, static provider => Create(provider, ""));
                    {{add}}Singleton<{{kind}}>(
                        services, static provider => {{require}}<{{_client}}>(provider));
                }
                else
                {
                    {{add}}KeyedSingleton(services, name, static (provider, key) => Create(provider, (string)key!));
                    {{add}}KeyedSingleton<{{kind}}>(
                        services,
                        name,
                        static (provider, key) => {{HostingNames.Services}}ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService<{{_client}}>(provider, key));
                }
            }

            private static {{_client}} Create({{Provider}} provider, string name)
            {
                {{HostingNames.Options}}IOptionsMonitor<{{_options}}> options =
                    {{require}}<{{HostingNames.Options}}IOptionsMonitor<{{_options}}>>(provider);
                global::System.Net.Http.HttpClient http =
                    {{require}}<global::System.Net.Http.IHttpClientFactory>(provider).CreateClient(HttpName(name));
                {{HostingNames.Logging}}ILogger? logger =
                    {{HostingNames.Services}}ServiceProviderServiceExtensions.GetService<{{HostingNames.Logging}}ILoggerFactory>(provider)?.CreateLogger(FullName);
                return new {{_client}}(new {{Internals}}ApiPipeline({{model.ApiField}}, () => options.Get(name), http, logger is null ? null : new Log(logger)));
            }
            """);
    }

    private void EmitHttp()
    {
        string builder = $"{HostingNames.Services}HttpClientBuilderExtensions";
        const string FactoryOptions = "global::Microsoft.Extensions.Http.HttpClientFactoryOptions";
        _writer.Lines($$"""

            private static void SetUp({{HostingNames.Services}}IHttpClientBuilder http)
            {
                {{builder}}.ConfigureHttpClient(http, {{Internals}}ApiPipeline.SetUp);
                {{builder}}.ConfigurePrimaryHttpMessageHandler(http, {{Internals}}ApiPipeline.CreateHandler);
                // A singleton keeps its handlers; the connections below them are renewed.
                {{builder}}.SetHandlerLifetime(http, global::System.Threading.Timeout.InfiniteTimeSpan);
                // The last to see a request, whatever transport there is in the end: no logger and no other handler sees a credential.
                {{HostingNames.Services}}OptionsServiceCollectionExtensions.PostConfigure<{{FactoryOptions}}>(
                    http.Services,
                    http.Name,
                    static options => options.HttpMessageHandlerBuilderActions.Add(
                        static handlers => handlers.PrimaryHandler = new {{Internals}}CredentialHandler(handlers.PrimaryHandler)));
            }
            """);
    }
}
