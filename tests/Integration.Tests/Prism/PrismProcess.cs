using System.Diagnostics;
using System.Text;

namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>Prism with one document, on a free port of this machine, until it is disposed.</summary>
internal sealed class PrismProcess : IAsyncDisposable
{
    private const string Listening = "Prism is listening on ";
    private const int MaxKept = 20_000;

    // It takes two seconds; a machine that tests several projects at once is slow.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PrismProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("Prism ended."));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address => _address.Task.Result;

    /// <summary>The end of what it said so far: its reasons.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public static async Task<PrismProcess> StartAsync(params string[] command)
    {
        PrismTool tool = await PrismTool.RequireAsync();
        // Port 0: the system chooses one that is free, and Prism says which.
        Process process = Tool.Start(tool.Program, [.. tool.Arguments, .. command, "--host", "127.0.0.1", "--port", "0"])
            ?? throw new InvalidOperationException($"{tool.Program} cannot be started.");
        PrismProcess prism = new(process);
        try
        {
            await prism._address.Task.WaitAsync(Limit);
            return prism;
        }
        catch (Exception exception)
        {
            await prism.DisposeAsync();
            throw new InvalidOperationException($"prism {string.Join(' ', command)} did not start:\n{prism.Output}", exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (_output)
        {
            _output.Append(line).Append('\n');
            _output.Remove(0, Math.Max(0, _output.Length - MaxKept));
        }

        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and int at && Uri.TryCreate(line[(at + Listening.Length)..].Trim(), UriKind.Absolute, out Uri? address))
            _address.TrySetResult(address);
    }
}
