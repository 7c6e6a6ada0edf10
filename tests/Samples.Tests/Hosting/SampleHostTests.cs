extern alias hosting;

using hosting::HostingSample;
using Upstash.Workflow.LocalServer;

namespace Upstash.Workflow.Samples.Tests.Hosting;

public sealed class SampleHostTests
{
    private readonly StringWriter _output = new();

    private string[] Lines => _output.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public async Task Without_a_token_it_brings_its_own_server_and_ends_by_itself()
    {
        if (Environment.GetEnvironmentVariables().Keys.Cast<string>().Any(name => name.StartsWith("QSTASH_", StringComparison.Ordinal)))
            Assert.Skip("the environment names a service");

        Assert.Equal(0, await SampleHost.RunAsync([], _output));

        Assert.StartsWith("No token: sample runs from a local server at http://127.0.0.1:", Lines[0], StringComparison.Ordinal);
        Assert.Equal("10 failed runs", Lines[^1]);
        Assert.All(Lines[1..^1], line => Assert.Matches("^wfr_[^ ]+  RUN_FAILED  http", line));
    }

    [Fact]
    public async Task With_a_token_it_asks_the_service_that_the_configuration_names()
    {
        await using LocalWorkflowServer server = await LocalWorkflowServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(0, await RunAsync(server, server.Token));

        Assert.Equal(11, Lines.Length);
        Assert.NotEmpty(server.Requests);
    }

    [Fact]
    public async Task A_refusal_is_said_and_is_exit_code_1()
    {
        await using LocalWorkflowServer server = await LocalWorkflowServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(1, await RunAsync(server, "wrong"));

        Assert.StartsWith("ListWorkflowRunLogs failed: 401 Unauthorized", Assert.Single(Lines), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(LocalWorkflowServer server, string token)
        => SampleHost.RunAsync([$"--UpstashWorkflow:Token={token}", $"--UpstashWorkflow:BaseAddress={server.BaseAddress}", "--Logging:LogLevel:Default=None", "--Logging:LogLevel:Upstash.Workflow=None"], _output);
}
