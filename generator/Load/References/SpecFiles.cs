using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>
/// The document's file and those that it may refer to: relative files that the project lists as additional files too. Each is read when
/// the first reference leads to it.
/// </summary>
internal sealed class SpecFiles(IReadOnlyList<CompanionFile> companions, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, ElementReader?> _byPath = new(StringComparer.Ordinal);

    /// <summary>The reader of the document's own file.</summary>
    public ElementReader? Main { get; private set; }

    /// <summary>The readers of all files that were read so far.</summary>
    public IEnumerable<ElementReader> Readers => _byPath.Values.OfType<ElementReader>();

    public void Open(string path, ElementReader main)
    {
        Main = main;
        _byPath[FilePath.Normalize(path)] = main;
    }

    /// <param name="address">A relative path as the reference writes it; empty for the same file.</param>
    public ElementReader? Find(string address, ElementReader from)
    {
        if (address.Length == 0)
            return from;
        if (FilePath.Combine(from.File.Path, address) is not { } path)
            return null;
        if (!_byPath.TryGetValue(path, out ElementReader? reader))
            _byPath[path] = reader = Read(path);
        return reader;
    }

    /// <summary>The reader of the file whose pointers begin like this; the document's own for what is none of them.</summary>
    public ElementReader WithPrefix(string prefix)
        => prefix.Length == 0 ? Main! : _byPath.Values.FirstOrDefault(reader => reader?.File.Prefix == prefix) ?? Main!;

    private ElementReader? Read(string path)
    {
        CompanionFile? file = companions.FirstOrDefault(candidate => FilePath.Normalize(candidate.Path) == path);
        if (file is null || SpecReader.Read(file.Text, diagnostics.ForFile(file.Path), cancellationToken) is not SpecMapping root)
            return null;
        return Main!.ForFile(new SpecFile(file.Path, FilePath.Relative(path, Main.File.Path), root));
    }
}
