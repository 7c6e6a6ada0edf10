using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Upstash.Workflow;
using Upstash.Workflow.LocalServer;
using Upstash.Workflow.Runtime;

namespace HostingSample;

/// <summary>
/// An application that takes the client from its container. <c>UpstashWorkflow</c> of the configuration has the options; the token is in an
/// environment variable (<c>UpstashWorkflow__Token</c> or <c>QSTASH_TOKEN</c>) or in the user secrets, never in a file that is committed.
/// </summary>
internal static class SampleHost
{
    private const string Section = "UpstashWorkflow";

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
        await using LocalWorkflowServer? server = HasToken(builder.Configuration) ? null : await StartServerAsync(builder.Configuration, output);

        builder.Services
            .AddUpstashWorkflowClient(builder.Configuration.GetSection(Section), options => UpstashEnvironment.Apply(options))
            .AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());
        var outcome = new ReportOutcome();
        builder.Services.AddSingleton(output).AddSingleton(outcome).AddHostedService<FailedRunsReport>();

        await builder.Build().RunAsync();
        return outcome.ExitCode;
    }

    private static bool HasToken(ConfigurationManager configuration)
        => configuration[$"{Section}:Token"] is not null || UpstashEnvironment.Apply(new UpstashWorkflowClientOptions()).Credential is not null;

    private static async Task<LocalWorkflowServer> StartServerAsync(ConfigurationManager configuration, TextWriter output)
    {
        LocalWorkflowServer server = await LocalWorkflowServer.StartAsync();
        await output.WriteLineAsync($"No token: sample runs from a local server at {server.BaseAddress.GetLeftPart(UriPartial.Authority)}");
        configuration.AddInMemoryCollection(
        [
            new($"{Section}:BaseAddress", server.BaseAddress.ToString()),
            new($"{Section}:Token", server.Token),
        ]);
        return server;
    }
}
