using System.Collections.Concurrent;
using Town.Library;
using Upstash.Workflow.Runtime;
using Upstash.Workflow.Runtime.Tests.Support;

namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>A service on loopback that does what a test says with each request, byte by byte, and remembers what it was asked.</summary>
internal sealed class FaultyService : IDisposable
{
    public const string Token = "s3cr3t+tok/en=1234567890";

    private readonly ConcurrentQueue<string> _requests = new();
    private readonly LoopbackServer _server;
    private int _closed;

    /// <summary>Calls <paramref name="answer"/> for each request, with its number; disposing of the connection closes it.</summary>
    public FaultyService(Func<LoopbackConnection, int, Task> answer) => _server = new(async connection =>
    {
        try
        {
            while (await connection.ReadRequestAsync() is { Length: > 0 } head)
            {
                _requests.Enqueue(head);
                await answer(connection, _requests.Count);
            }
        }
        finally
        {
            Interlocked.Increment(ref _closed);
        }
    });

    /// <summary>Gives these answers in turn, the last one for ever.</summary>
    public FaultyService(params byte[][] answers)
        : this((connection, number) => connection.SendAsync(answers[Math.Min(number, answers.Length) - 1]))
    {
    }

    public Uri Address => new(_server.Address);

    /// <summary>How many connections were made.</summary>
    public int Connections => _server.Connections;

    /// <summary>How many of them are over, whoever ended them.</summary>
    public int Closed => Volatile.Read(ref _closed);

    /// <summary>The heads of the requests so far.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>What stands between the method and the version in each of them.</summary>
    public IReadOnlyList<string> Targets => [.. _requests.Select(head => head.Split(' ')[1])];

    /// <summary>One that closes the connection behind its answers: what they end with is all there is.</summary>
    public static FaultyService Closing(params byte[][] answers) => new(async (connection, number) =>
    {
        await connection.SendAsync(answers[Math.Min(number, answers.Length) - 1]);
        connection.Dispose();
    });

    /// <summary>The generated client with its own transport; it repeats nothing unless the test wants it.</summary>
    public UpstashWorkflowClient Connect(Action<UpstashWorkflowClientOptions>? configure = null) => new(Options(configure));

    /// <summary>The same on a given transport.</summary>
    public UpstashWorkflowClient Connect(HttpClient http, Action<UpstashWorkflowClientOptions>? configure = null) => new(http, Options(configure));

    /// <summary>The client of the second document.</summary>
    public LibraryClient ConnectLibrary(Action<LibraryClientOptions>? configure = null)
    {
        LibraryClientOptions options = new() { BaseAddress = Address, Credential = LibraryAuth.DeskKey(Token), MaxRetries = 0, Timeout = TimeSpan.FromSeconds(30) };
        configure?.Invoke(options);
        return new LibraryClient(options);
    }

    public UpstashWorkflowClientOptions Options(Action<UpstashWorkflowClientOptions>? configure = null)
    {
        UpstashWorkflowClientOptions options = new()
        {
            BaseAddress = Address, Credential = UpstashWorkflowAuth.BearerAuth(Token), MaxRetries = 0, Timeout = TimeSpan.FromSeconds(30),
        };
        configure?.Invoke(options);
        return options;
    }

    public void Dispose() => _server.Dispose();
}
