using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>How a container makes the client: the services, the client over its options and its log, and the HTTP client below.</summary>
internal sealed class RegistrationServicesEmitter(EmitContext context, RegistrationModel model)
{
    private const string Services = HostingNames.Services + "IServiceCollection";
    private const string Require = HostingNames.Services + "ServiceProviderServiceExtensions.GetRequiredService";
    private const string Internals = TypeNames.Internals;

    private readonly SourceWriter _writer = context.Writer;
    private readonly string _client = context.Types.Generated(model.Client);
    private readonly string _options = context.Types.Generated(model.Options);

    public void Emit()
    {
        EmitServices();
        EmitCreate();
        EmitHttp();
    }

    private void EmitServices()
    {
        string add = $"{HostingNames.Services}Extensions.ServiceCollectionDescriptorExtensions.TryAdd";
        string kind = context.Types.Generated("I" + model.Client);
        _writer.Lines($$"""

            // Singletons: a container keeps every transient that is disposable until it ends itself.
            private static void AddClient({{Services}} services, string name)
            {
                if (name.Length == 0)
                {
                    {{add}}Singleton(services, static provider => Create(provider, ""));
                    {{add}}Singleton<{{kind}}>(
                        services, static provider => {{Require}}<{{_client}}>(provider));
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
            """);
    }

    private void EmitCreate()
        => _writer.Lines($$"""

            private static {{_client}} Create(global::System.IServiceProvider provider, string name)
            {
                {{HostingNames.Options}}IOptionsMonitor<{{_options}}> options =
                    {{Require}}<{{HostingNames.Options}}IOptionsMonitor<{{_options}}>>(provider);
                global::System.Net.Http.HttpClient http =
                    {{Require}}<global::System.Net.Http.IHttpClientFactory>(provider).CreateClient(HttpName(name));
                {{HostingNames.Logging}}ILogger? logger =
                    {{HostingNames.Services}}ServiceProviderServiceExtensions.GetService<{{HostingNames.Logging}}ILoggerFactory>(provider)?.CreateLogger(FullName);
                return new {{_client}}(new {{Internals}}ApiPipeline({{model.ApiField}}, () => options.Get(name), http, logger is null ? null : new Log(logger)));
            }
            """);

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
