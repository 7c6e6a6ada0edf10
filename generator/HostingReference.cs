using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator;

/// <summary>An assembly that the project refers to and a registration in a container is made of.</summary>
internal sealed record HostingReference(string Name, Version Version)
{
    private const string Extension = ".dll";

    /// <summary>Null for every other assembly. Only these are opened, and the compiler opens them anyway.</summary>
    public static HostingReference? From(MetadataReference reference)
    {
        if (reference is not PortableExecutableReference { Display: { } display } file || !display.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            return null;
        string name = FilePath.Name(display);
        return HostingReferences.Needs(name.Substring(0, name.Length - Extension.Length)) ? Read(file) : null;
    }

    private static HostingReference? Read(PortableExecutableReference file)
    {
        try
        {
            MetadataReader? reader = (file.GetMetadata() as AssemblyMetadata)?.GetModules()[0].GetMetadataReader();
            return reader is null ? null : Read(reader, reader.GetAssemblyDefinition());
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            // The compiler says so itself.
            return null;
        }
    }

    private static HostingReference Read(MetadataReader reader, AssemblyDefinition assembly) => new(reader.GetString(assembly.Name), assembly.Version);
}
