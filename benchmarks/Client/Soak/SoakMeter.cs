using System.Diagnostics;
using System.Net.NetworkInformation;

namespace Upstash.Workflow.Benchmarks;

/// <summary>What this process holds.</summary>
internal sealed class SoakMeter
{
    private readonly int _port;
    private int _exceptions;
    private long _allocated;
    private long _start;

    /// <param name="port">The server's: connections to it are counted.</param>
    public SoakMeter(int port)
    {
        _port = port;
        AppDomain.CurrentDomain.FirstChanceException += (_, _) => Interlocked.Increment(ref _exceptions);
    }

    public void Start()
    {
        Collect();
        _exceptions = 0;
        _allocated = GC.GetTotalAllocatedBytes(precise: true);
        _start = Stopwatch.GetTimestamp();
    }

    public void Sample(int pages)
    {
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - _allocated;
        TimeSpan elapsed = Stopwatch.GetElapsedTime(_start);
        int exceptions = _exceptions;
        Collect();
        double heap = GC.GetTotalMemory(forceFullCollection: false) / 1e6;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(new SoakSample(pages, heap, self.WorkingSet64 / 1e6, allocated, exceptions, Sockets(), elapsed.TotalSeconds).ToLine());
    }

    /// <summary>Twice, for what had a finalizer.</summary>
    private static void Collect()
    {
        for (int i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
    }

    /// <summary>Nobody else talks to the server meanwhile.</summary>
    private int Sockets()
        => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
            .Count(connection => connection.RemoteEndPoint.Port == _port && connection.State is TcpState.Established or TcpState.CloseWait);
}
