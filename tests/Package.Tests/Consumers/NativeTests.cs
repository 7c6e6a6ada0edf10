using Upstash.Workflow.Package.Tests.Support;

namespace Upstash.Workflow.Package.Tests.Consumers;

public sealed class NativeTests(PackedFeed feed) : PackageTest(feed)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <PublishAot>true</PublishAot>
            <InvariantGlobalization>true</InvariantGlobalization>
            <StripSymbols>false</StripSymbols>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Upstash.Workflow.Generator" Version="$(TestedVersion)" />
          </ItemGroup>
        </Project>
        """;

    // With a server in the same process that fails first: retries, paging, compression, errors and limits work without a JIT as they do with one.
    private const string Program = """"
        #pragma warning disable CA2007 // An application has no context to return to.
        using System.IO.Compression;
        using System.Net;
        using System.Net.Sockets;
        using System.Text;
        using Upstash.Workflow;
        using Upstash.Workflow.Runtime;

        WorkflowRun run = WorkflowRun.FromJson("""{"workflowRunId":"wfr_1","workflowState":"RUN_NEW"}"""u8);
        Console.WriteLine(run.ToJson());
        Console.WriteLine(new ListWorkflowRunLogsQuery { State = ListWorkflowRunLogsState.RunFailed }.ToQueryString());

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string[] answers =
        [
            "503 Busy|", """200 OK|{"cursor":"2","runs":[{"workflowRunId":"a"},null]}""", """200 OK|{"cursor":"","runs":[{"workflowRunId":"b","later":1}]}""",
            """404 Not Found|{"error":"nothing for a token-of-mine"}""", """200 OK|{"runs":[{"workflowRunCreatedAt":"soon"}]}""",
        ];
        _ = Task.Run(async () =>
        {
            foreach (string answer in answers)
                await AnswerAsync(await listener.AcceptTcpClientAsync(), answer);
        });

        using var client = new UpstashWorkflowClient(new UpstashWorkflowClientOptions
        {
            BaseAddress = new Uri($"http://{listener.LocalEndpoint}"), Credential = UpstashWorkflowAuth.BearerAuthQuery("token-of-mine"),
        });
        await foreach (WorkflowRun each in client.Logs.ListWorkflowRunLogsAsync())
            Console.WriteLine($"{each.WorkflowRunId} {each.AdditionalProperties.Count}");
        try
        {
            await client.Logs.ListWorkflowRunLogsPageAsync();
        }
        catch (ApiException error)
        {
            Console.WriteLine($"{(int)error.Status} {error.ErrorMessage}");
        }

        try
        {
            await client.Logs.ListWorkflowRunLogsPageAsync();
        }
        catch (ApiResponseException failure)
        {
            Console.WriteLine(failure.Message.Contains("workflowRunCreatedAt", StringComparison.Ordinal));
        }

        static async Task AnswerAsync(TcpClient connection, string answer)
        {
            using (connection)
            {
                NetworkStream stream = connection.GetStream();
                using var reader = new StreamReader(stream, leaveOpen: true);
                while (await reader.ReadLineAsync() is { Length: > 0 })
                {
                }

                using var body = new MemoryStream();
                using (var gzip = new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true))
                    gzip.Write(Encoding.UTF8.GetBytes(answer.Split('|')[1]));
                string head = $"HTTP/1.1 {answer.Split('|')[0]}\r\nContent-Encoding: gzip\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
                await stream.WriteAsync(body.ToArray());
            }
        }
        """";

    private static readonly string[] Expected =
    [
        """{"workflowRunId":"wfr_1","workflowState":"RUN_NEW"}""", "state=RUN_FAILED", "a 0", "b 1", "404 nothing for a [redacted]", "True",
    ];

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_native_application_is_published_without_a_warning_and_runs()
    {
        Assert.SkipUnless(HasLinker(), "Native publishing needs clang or gcc: skipped");
        Assert.SkipUnless(await CompilerRestoresAsync(), "The native compiler's package cannot be restored here: skipped");
        Consumer app = new Consumer(Feed, "Native", Project).Write("Program.cs", Program);

        BuildResult publish = await app.PublishAsync();

        publish.IsClean();
        Assert.Equal(Expected, (await app.RunPublishedAsync()).Succeeded().Lines);
    }

    // Without the package under test, into the ordinary cache of the machine: the large compiler is downloaded once, not in each run.
    private async Task<bool> CompilerRestoresAsync()
    {
        Consumer probe = new(Feed, "NativeProbe", Project.Replace("<PackageReference Include=\"Upstash.Workflow.Generator\" Version=\"$(TestedVersion)\" />", "", StringComparison.Ordinal));
        CommandResult restore = await CommandLine.DotnetAsync(probe.Folder, "restore", "-p:RestorePackagesPath=", "-p:RestoreFallbackFolders=", "-nodeReuse:false");
        return restore.ExitCode == 0;
    }

    private static bool HasLinker()
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
