using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>Answers each connection with the next of some raw texts and closes it: what no well-behaved server would send.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _requests = [];
    private readonly string[] _answers;

    public RawServer(params string[] answers)
    {
        _answers = answers;
        _listener.Start();
        _ = AnswerAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The heads of the requests so far.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    /// <summary>A complete answer with its length.</summary>
    public static string Complete(string status, string body, params string[] headers)
        => $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n"
            + string.Concat(headers.Select(header => header + "\r\n")) + "\r\n" + body;

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    // The last answer is for all that come after it.
    private async Task AnswerAsync()
    {
        for (int i = 0; !_stop.IsCancellationRequested; i++)
        {
            using TcpClient connection = await _listener.AcceptTcpClientAsync(_stop.Token);
            NetworkStream stream = connection.GetStream();
            string request = await ReadHeadAsync(stream);
            lock (_requests)
                _requests.Add(request);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(_answers[Math.Min(i, _answers.Length - 1)]), _stop.Token);
        }
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        StringBuilder head = new();
        byte[] buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            int read = await stream.ReadAsync(buffer);
            if (read == 0)
                break;
            head.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        return head.ToString();
    }
}
