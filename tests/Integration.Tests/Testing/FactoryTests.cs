using Microsoft.Extensions.DependencyInjection;
using Upstash.Workflow.Runtime;
using Upstash.Workflow.Runtime.Testing;

namespace Upstash.Workflow.Integration.Tests.Testing;

/// <summary>A fake below a client that a factory makes, with the handlers that the application has.</summary>
public sealed class FactoryTests
{
    [Fact]
    public async Task The_fake_is_the_primary_handler()
    {
        FakeApiHandler fake = new(UpstashWorkflowExamples.All);
        List<string?> seen = [];
        await using ServiceProvider services = new ServiceCollection()
            .AddTransient(_ => new Watch(seen.Add))
            .AddHttpClient("upstash").AddHttpMessageHandler<Watch>()
            .ConfigurePrimaryHttpMessageHandler(() => fake).Services
            .BuildServiceProvider();
        IHttpClientFactory factory = services.GetRequiredService<IHttpClientFactory>();

        for (int i = 0; i < 2; i++)
        {
            using UpstashWorkflowClient client = new(factory.CreateClient("upstash"), new() { Credential = UpstashWorkflowAuth.BearerAuth("any") });
            Assert.Single((await client.Logs.ListWorkflowRunLogsPageAsync()).Runs!);
        }

        Assert.Equal(2, fake.Requests.Count);
        Assert.Equal(["ListWorkflowRunLogs", "ListWorkflowRunLogs"], seen);
    }

    private sealed class Watch(Action<string?> see) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            see(request.Options.TryGetValue(ApiClientOptions.OperationKey, out string? operation) ? operation : null);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
