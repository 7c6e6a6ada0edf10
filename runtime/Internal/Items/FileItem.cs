using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A file inside a multipart body. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FileItem : IJsonItem<FileContent>
{
    /// <inheritdoc/>
    public static bool TryRead(ref JsonScanner json, [MaybeNullWhen(false)] out FileContent value)
    {
        value = json.ReadFile();
        return value is not null;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonEmitter json, FileContent value) => json.WriteValue(value);
}
