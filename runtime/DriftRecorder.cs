using System.Text.Json;
using Upstash.Workflow.Runtime.Internal.Recording;

namespace Upstash.Workflow.Runtime;

/// <summary>Keeps in a file how the service differs from the document: pointers, names and JSON types, never a value.</summary>
/// <remarks>
/// <para><c>options.Drift = recorder.Observe</c>. Called <c>openapi.observed.json</c> and put beside <c>openapi.yaml</c>, the generator reads the
/// file back: every difference becomes a warning (UWG6001 to UWG6005) at the schema it is about. One file is for one document.</para>
/// <para>The file is written within a second of a new difference, and when the recorder is disposed of. What it holds already stays, so
/// that runs add up, also runs of several processes; <see cref="Clear"/> begins anew. Nothing that goes wrong with the file reaches a
/// call: only <see cref="Save"/> and <see cref="Clear"/> throw.</para>
/// </remarks>
public sealed class DriftRecorder : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    private readonly ObservedFile _file;
    private readonly Observations _observations = new();
    private readonly object _saving = new();
    private readonly Timer _timer;

    /// <summary>Creates a recorder. Nothing is written before something is observed.</summary>
    /// <param name="path">The file; a relative path counts from the current directory of this moment.</param>
    /// <exception cref="ArgumentException">The path is empty or none.</exception>
    public DriftRecorder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _file = new ObservedFile(System.IO.Path.GetFullPath(path));
        _timer = new Timer(static recorder => ((DriftRecorder)recorder!).TrySave(), this, System.Threading.Timeout.Infinite, System.Threading.Timeout.Infinite);
    }

    /// <summary>The file, as an absolute path.</summary>
    public string Path => _file.Path;

    /// <summary>Takes in one difference: what <see cref="ApiClientOptions.Drift"/> is set to. Never throws; several threads may call it at once.</summary>
    /// <param name="drift">The difference.</param>
    public void Observe(DriftEvent drift)
    {
        if (_observations.Add(Observation.Of(drift)))
        {
            SaveSoon();
        }
    }

    /// <summary>Writes now what is not written yet.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save()
    {
        lock (_saving)
        {
            // What came in while the file was written is new again.
            if (_observations.TakeNew() is { } all)
            {
                try
                {
                    _file.Merge(all);
                }
                catch
                {
                    _observations.MarkNew();
                    throw;
                }
            }
        }
    }

    /// <summary>Forgets everything and deletes the file: for when the document was mended.</summary>
    /// <exception cref="IOException">The file cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be deleted.</exception>
    public void Clear()
    {
        lock (_saving)
        {
            _observations.Clear();
            _file.Delete();
        }
    }

    /// <summary>Writes what is not written yet. Whatever is observed later is written by <see cref="Save"/> alone.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        TrySave();
    }

    private void SaveSoon()
    {
        try
        {
            _timer.Change(Delay, System.Threading.Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // A call that is still under way when the recorder is not.
        }
    }

    private void TrySave()
    {
        try
        {
            Save();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or JsonException)
        {
            // A folder that is not there or may not be written must not end the program: this is a background thread.
        }
    }
}
