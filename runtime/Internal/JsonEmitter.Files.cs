using System.Buffers;
using System.Runtime.CompilerServices;
using Upstash.Workflow.Runtime.Internal.Parameters;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>Files, which JSON itself cannot carry.</content>
public ref partial struct JsonEmitter
{
    internal JsonEmitter(IBufferWriter<byte> output, FileParts? files)
        : this(output) => _files = files;

    /// <summary>Writes a file of a multipart body.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/>: nothing is written.</param>
    /// <exception cref="InvalidOperationException">The object is written as JSON, which has no files.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> name, FileContent? value)
    {
        if (value is not null)
        {
            WriteName(name);
            WriteValue(value);
        }
    }

    /// <summary>Writes a file of a multipart body.</summary>
    /// <param name="value">The file.</param>
    /// <exception cref="InvalidOperationException">The object is written as JSON, which has no files.</exception>
    public void WriteValue(FileContent value)
    {
        if (_files is null)
        {
            throw new InvalidOperationException("A file can be a part of a multipart body only: JSON has no files.");
        }

        WriteValue(_files.Add(value));
    }
}
