using System.Diagnostics;

namespace Upstash.Workflow.Benchmarks;

/// <summary><see cref="PageServer"/> in another process: its garbage and its compiler are not ours.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    public ServerProcess()
    {
        ProcessStartInfo start = ChildProcess.Of("--serve");
        start.RedirectStandardInput = true;
        _process = Process.Start(start)!;
        Address = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server did not start.");
    }

    /// <summary>Without a slash at the end.</summary>
    public string Address { get; }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
