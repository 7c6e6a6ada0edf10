using System.Text;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal.Recording;

/// <summary>The recorder's file. It is replaced as a whole, so that whoever reads it never finds half of it.</summary>
internal sealed class ObservedFile(string path)
{
    public string Path { get; } = path;

    /// <summary>Adds to what the file holds.</summary>
    public void Merge(IEnumerable<Observation> observations)
    {
        Observation[] all = [.. Read().Concat(observations).Distinct().Take(Observations.Max)];
        Array.Sort(all, Observation.Compare);
        Write(ObservedJson.Write(all));
    }

    public void Delete()
    {
        if (File.Exists(Path))
        {
            File.Delete(Path);
        }
    }

    /// <summary>A file that is none of ours is kept under another name: nothing that somebody wrote is lost.</summary>
    private IReadOnlyList<Observation> Read()
    {
        if (!File.Exists(Path))
        {
            return [];
        }

        try
        {
            return ObservedJson.Read(File.ReadAllBytes(Path));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            File.Move(Path, Path + ".bad", overwrite: true);
            return [];
        }
    }

    private void Write(string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        // A file that is written again makes editors and builds look at it again.
        if (File.Exists(Path) && File.ReadAllBytes(Path).AsSpan().SequenceEqual(bytes))
        {
            return;
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        string written = $"{Path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(written, bytes);
            File.Move(written, Path, overwrite: true);
        }
        catch
        {
            File.Delete(written);
            throw;
        }
    }
}
