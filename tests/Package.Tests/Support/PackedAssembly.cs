using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Upstash.Workflow.Package.Tests.Support;

/// <summary>What the metadata of an assembly says, read without loading it.</summary>
internal sealed class PackedAssembly
{
    // The GUID of source links in a portable PDB.
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private readonly byte[] _image;

    public PackedAssembly(byte[] image)
    {
        _image = image;
        using var file = new PEReader(new MemoryStream(image));
        MetadataReader reader = file.GetMetadataReader();
        Name = reader.GetAssemblyDefinition().GetAssemblyName();
        References = [.. reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle).GetAssemblyName())];
        HasMachineCode = file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
        Module = reader.GetGuid(reader.GetModuleDefinition().Mvid);
        Types = [.. reader.TypeDefinitions.Select(reader.GetTypeDefinition).Select(type => FullName(reader, type))];
    }

    public AssemblyName Name { get; }

    /// <summary>Whether it was compiled ahead of time, too.</summary>
    public bool HasMachineCode { get; }

    /// <summary>The same in each copy of one compilation.</summary>
    public Guid Module { get; }

    public IReadOnlyList<AssemblyName> References { get; }

    public IReadOnlyList<string> Types { get; }

    /// <summary>The source files of the symbols inside the assembly; null when it has none.</summary>
    public IReadOnlyList<string>? EmbeddedSourcePaths()
    {
        using var file = new PEReader(new MemoryStream(_image));
        DebugDirectoryEntry entry = file.ReadDebugDirectory().FirstOrDefault(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        if (entry.Type != DebugDirectoryEntryType.EmbeddedPortablePdb)
            return null;
        using MetadataReaderProvider provider = file.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        return SourcePaths(provider.GetMetadataReader());
    }

    /// <summary>The path of the symbols file that a debugger looks for.</summary>
    public IEnumerable<string> SymbolPaths()
    {
        using var file = new PEReader(new MemoryStream(_image));
        return [.. file.ReadDebugDirectory().Where(static entry => entry.Type == DebugDirectoryEntryType.CodeView).Select(entry => file.ReadCodeViewDebugDirectoryData(entry).Path)];
    }

    public static IReadOnlyList<string> SourcePaths(byte[] symbols)
    {
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        return SourcePaths(provider.GetMetadataReader());
    }

    /// <summary>The JSON that tells a debugger where to fetch sources; null when there is none.</summary>
    public static string? SourceLink(byte[] symbols)
    {
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        MetadataReader reader = provider.GetMetadataReader();
        return reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation)
            .Where(information => reader.GetGuid(information.Kind) == SourceLinkKind)
            .Select(information => Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value)))
            .FirstOrDefault();
    }

    private static IReadOnlyList<string> SourcePaths(MetadataReader reader)
        => [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))];

    private static string FullName(MetadataReader reader, TypeDefinition type)
        => type.Namespace.IsNil ? reader.GetString(type.Name) : $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
}
