using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal.Parameters;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Writes JSON for generated code, which never sees the writer behind it. For generated code only.</summary>
/// <remarks>
/// Compact, escaped only as much as JSON asks for, and the same in every culture. Half a surrogate pair in a string becomes U+FFFD.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Design", "CA1001", Justification = "After Flush the writer holds nothing; the output belongs to the caller.")]
public ref partial struct JsonEmitter
{
    private readonly Utf8JsonWriter _writer;

    // Where files go that a multipart body carries; null for JSON, which has none.
    private readonly FileParts? _files;

    // The member begun last, for messages only.
    private ReadOnlySpan<byte> _name;

    /// <summary>Starts a text.</summary>
    /// <param name="output">Where to; complete after <see cref="Flush"/>.</param>
    public JsonEmitter(IBufferWriter<byte> output) => _writer = new Utf8JsonWriter(output, JsonLimits.WriterOptions);

    /// <summary>Writes <c>{</c>.</summary>
    public void BeginObject() => _writer.WriteStartObject();

    /// <summary>Writes <c>}</c>.</summary>
    public void EndObject() => _writer.WriteEndObject();

    /// <summary>Writes <c>[</c>.</summary>
    public void BeginArray() => _writer.WriteStartArray();

    /// <summary>Writes <c>]</c>.</summary>
    public void EndArray() => _writer.WriteEndArray();

    /// <summary>Writes the name of a member; its value must follow.</summary>
    /// <param name="name">The name on the wire.</param>
    public void WriteName(ReadOnlySpan<byte> name)
    {
        _name = name;
        _writer.WritePropertyName(name);
    }

    /// <summary>Writes the name of a member; its value must follow.</summary>
    /// <param name="name">The name on the wire.</param>
    public void WriteName(string name) => _writer.WritePropertyName(name);

    /// <summary>Writes a member that is null.</summary>
    /// <param name="name">The name on the wire.</param>
    public void WriteNull(ReadOnlySpan<byte> name) => _writer.WriteNull(name);

    /// <summary>Writes a null.</summary>
    public void WriteNullValue() => _writer.WriteNullValue();

    /// <summary>Writes the members a response held beyond the declared ones, byte for byte.</summary>
    /// <param name="members">The members; <see langword="null"/>: nothing is written.</param>
    public void WriteUnknown(AdditionalProperties? members) => members?.WriteTo(ref this);

    /// <summary>Writes the members of an object beyond the declared ones.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TItem">How one of them is written.</typeparam>
    /// <param name="members">The members; <see langword="null"/>: nothing is written.</param>
    public void WriteUnknown<T, TItem>(TypedMembers<T, TItem>? members)
        where TItem : struct, IJsonItem<T> => members?.WriteTo(ref this);

    /// <summary>Hands everything written so far to the output.</summary>
    public void Flush() => _writer.Flush();

    internal void WriteRaw(ReadOnlySpan<byte> json) => _writer.WriteRawValue(json, skipInputValidation: true);

    private readonly ArgumentException NotFinite(double value) =>
        new($"{ParameterGuard.Shorten(Encoding.UTF8.GetString(_name))} is {value.ToString(CultureInfo.InvariantCulture)}: JSON has no such number.");
}
