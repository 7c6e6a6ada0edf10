using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Consumers;

/// <summary>A generic host with the package: the registration is generated because the project refers to what it takes.</summary>
public sealed class HostingTests(PackedFeed feed) : PackageTest(feed)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Upstash.Workflow.Generator" Version="$(TestedVersion)" />
            <PackageReference Include="Microsoft.Extensions.Hosting" Version="10.0.13" />
            <PackageReference Include="Microsoft.Extensions.Http" Version="10.0.13" />
          </ItemGroup>
        </Project>
        """;

    // The pragmas are about this program alone: it has texts that nobody translates, and no context to go on in.
    private const string Program = """"
        #pragma warning disable CA1303, CA2007
        using System.Net;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Options;
        using Upstash.Workflow;

        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["Workflow:Token"] = "a token";
        builder.Services.AddUpstashWorkflowClient(builder.Configuration.GetSection("Workflow")).ConfigurePrimaryHttpMessageHandler(() => new Wire());
        using IHost host = builder.Build();
        await host.StartAsync();
        await foreach (WorkflowRun run in host.Services.GetRequiredService<IUpstashWorkflowClient>().Logs.ListWorkflowRunLogsAsync())
            Console.WriteLine(run.WorkflowRunId);

        HostApplicationBuilder other = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        other.Services.AddUpstashWorkflowClient("eu");
        using IHost broken = other.Build();
        try
        {
            await broken.StartAsync();
        }
        catch (OptionsValidationException refused)
        {
            Console.WriteLine(refused.Message);
        }

        internal sealed class Wire : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                Console.WriteLine($"{request.RequestUri} {request.Headers.Authorization}");
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"runs":[{"workflowRunId":"wfr_1"}]}"""), RequestMessage = request });
            }
        }
        """";

    [Fact]
    public async Task A_host_has_the_client_in_its_container()
    {
        Consumer consumer = new Consumer(Feed, "Hosted", Project).Write("Program.cs", Program);

        (await consumer.BuildAsync()).IsClean();

        Assert.Equal(
            [
                "https://qstash.upstash.io/v2/workflows/logs Bearer a token",
                "wfr_1",
                "'eu': UpstashWorkflowClient has no credential, and none of its operations goes without one: set Credential in its options "
                    + "(Token or Credentials in its configuration section), or LeaveCredentialToHandlers where a handler adds it.",
            ],
            (await consumer.RunAsync()).Succeeded().Lines);
    }
}
