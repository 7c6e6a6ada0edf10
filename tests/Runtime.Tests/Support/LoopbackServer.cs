using System.Net;
using System.Net.Sockets;

namespace Upstash.Workflow.Runtime.Tests.Support;

/// <summary>A server of raw bytes: it can say what no decent HTTP server would.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<LoopbackConnection, Task> _serve;
    private int _connections;

    /// <summary>Starts; <paramref name="serve"/> is called for each connection, which is closed when it returns.</summary>
    public LoopbackServer(Func<LoopbackConnection, Task> serve)
    {
        _serve = serve;
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public int Connections => _connections;

    /// <summary>Reads one request and sends these bytes, then closes.</summary>
    public static LoopbackServer Answering(string head, byte[]? body = null) => new(async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(head.ReplaceLineEndings("\r\n") + "\r\n\r\n");
        await connection.SendAsync(body ?? []);
    });

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        CancellationToken stop = _stop.Token;
        try
        {
            while (true)
            {
                Socket socket = await _listener.AcceptSocketAsync(stop);
                _ = ServeAsync(socket, Interlocked.Increment(ref _connections), stop);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(Socket socket, int number, CancellationToken stop)
    {
        using var connection = new LoopbackConnection(socket, number, stop);
        try
        {
            await _serve(connection);
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The client went away, or the test is over.
        }
    }
}
