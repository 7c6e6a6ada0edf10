using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>
/// The types of named values, by the pointer of their schema. Whether prose became constants is asked of the client itself, so that the
/// answer cannot be another one; it is bound when the first such question comes.
/// </summary>
internal sealed class DerivedConstants(LoadedDocument loaded, ClientSettings settings, CancellationToken cancellationToken)
{
    private Dictionary<string, string>? _byPointer;

    /// <summary>The type's name; null where there is none.</summary>
    public string? TypeAt(string pointer) => (_byPointer ??= Bind()).TryGetValue(pointer, out string? name) ? name : null;

    private Dictionary<string, string> Bind()
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (OpenEnumModel type in DocumentBinder.Bind(loaded, settings, new DiagnosticBag(""), cancellationToken).Client.OpenEnums)
            types[type.Documentation.Pointer] = type.Name;
        return types;
    }
}
