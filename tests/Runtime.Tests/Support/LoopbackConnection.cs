using System.Net.Sockets;
using System.Text;

namespace Upstash.Workflow.Runtime.Tests.Support;

/// <summary>One connection of a <see cref="LoopbackServer"/>, counted from one.</summary>
internal sealed class LoopbackConnection(Socket socket, int number, CancellationToken stop) : IDisposable
{
    public int Number => number;

    public CancellationToken Stop => stop;

    /// <summary>What <see cref="ReadRequestAsync"/> gave last.</summary>
    public string? LastHead { get; private set; }

    /// <summary>The head of the next request; empty when the client closed.</summary>
    public async Task<string> ReadRequestAsync()
    {
        var head = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            int read = await socket.ReceiveAsync(buffer, stop);
            if (read == 0)
            {
                return "";
            }

            head.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return LastHead = head.ToString();
    }

    /// <summary>Reads on until this text has come, wherever it stands in what came since the last call.</summary>
    public async Task ReadUntilAsync(string text)
    {
        var all = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (!all.ToString().Contains(text, StringComparison.Ordinal))
        {
            int read = await socket.ReceiveAsync(buffer, stop);
            all.Append(read == 0 ? throw new InvalidOperationException("The client closed.") : Encoding.Latin1.GetString(buffer, 0, read));
        }
    }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[await socket.SendAsync(bytes, stop)..];
        }
    }

    public Task WaitAsync(int milliseconds = Timeout.Infinite) => Task.Delay(milliseconds, stop);

    /// <summary>Closes with RST instead of FIN.</summary>
    public void Reset() => socket.Close(0);

    public void Dispose() => socket.Dispose();
}
