using System.IO.Compression;
using System.Xml.Linq;

namespace Upstash.Workflow.Package.Tests.Support;

/// <summary>A .nupkg or .snupkg, read into memory.</summary>
internal sealed class PackageFile
{
    private readonly Dictionary<string, byte[]> _entries = [];

    public PackageFile(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            _entries.Add(entry.FullName, copy.ToArray());
        }

        Manifest = XDocument.Load(new MemoryStream(_entries.Single(static entry => entry.Key.EndsWith(".nuspec", StringComparison.Ordinal)).Value)).Root!;
    }

    public XElement Manifest { get; }

    public byte[] this[string path] => _entries.TryGetValue(path, out byte[]? content) ? content : throw new FileNotFoundException($"{path} is not in the package");

    /// <summary>Paths below a folder, or all; in ordinal order.</summary>
    public IEnumerable<string> Paths(string folder = "") => _entries.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>An element of the manifest, whatever the version of its namespace; null when absent.</summary>
    public XElement? Metadata(string name) => Manifest.Descendants().FirstOrDefault(element => element.Name.LocalName == name);

    public IEnumerable<XElement> MetadataAll(string name) => Manifest.Descendants().Where(element => element.Name.LocalName == name);
}
