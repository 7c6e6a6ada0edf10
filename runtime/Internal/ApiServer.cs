using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A server that the document names for single operations. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiServer
{
    private ApiServer(Uri? address, string path, string basePath) => (Address, Path, BasePath) = (address, path, basePath);

    internal Uri? Address { get; }

    internal string Path { get; }

    internal string BasePath { get; }

    /// <summary>A server on a host of its own.</summary>
    /// <param name="address">Its address.</param>
    /// <returns>The server.</returns>
    public static ApiServer At(string address) => new(new Uri(address), "", "");

    /// <summary>Another path on the host of the base address.</summary>
    /// <param name="path">The path, escaped: begins with a slash, or is empty.</param>
    /// <param name="basePath">The path of the document's own server, in whose place it comes.</param>
    /// <returns>The server.</returns>
    public static ApiServer Beside(string path, string basePath) => new(null, path, basePath);
}
