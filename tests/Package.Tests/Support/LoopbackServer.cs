using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Upstash.Workflow.Package.Tests.Support;

/// <summary>Answers each path with the bytes it was given, broken ones too, and then closes the connection.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, Queue<string>> _answers = [];
    private readonly List<string> _requests = [];
    private readonly Task _loop;

    public LoopbackServer()
    {
        _listener.Start();
        _loop = Task.Run(AnswerAsync);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The paths that were asked for, in order.</summary>
    public string[] Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    /// <summary>The answers to one path; the last one is given from then on.</summary>
    public LoopbackServer Answer(string path, params string[] answers)
    {
        _answers[path] = new Queue<string>(answers);
        return this;
    }

    public static string Found(string body) => Status("200 OK", body);

    public static string Status(string status, string body) => $"HTTP/1.1 {status}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public void Dispose()
    {
        _listener.Stop();
        _loop.Wait(TimeSpan.FromSeconds(5));
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                await TryAnswerAsync(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The listener has stopped.
        }
    }

    private async Task TryAnswerAsync(NetworkStream stream)
    {
        try
        {
            await AnswerAsync(stream);
        }
        catch (IOException)
        {
            // A client may leave early: the next one comes.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        string path = (await reader.ReadLineAsync() ?? "").Split(' ').ElementAtOrDefault(1) ?? "";
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        lock (_requests)
            _requests.Add(path);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Next(path)));
    }

    private string Next(string path)
    {
        if (!_answers.TryGetValue(path, out Queue<string>? answers))
            return Status("404 Not Found", "no such document");
        return answers.Count > 1 ? answers.Dequeue() : answers.Peek();
    }
}
