using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using Upstash.Workflow.Runtime.Internal.Parameters;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Writes JSON for generated code, straight into the buffers of the output. For generated code only.</summary>
/// <remarks>
/// <para>
/// Compact, and the same in every culture. Escaped is what JSON asks for (<c>"</c>, <c>\</c> and control characters), and besides what is legal
/// but badly treated elsewhere: U+007F to U+009F, U+2028, U+2029 and U+FEFF. Everything else is UTF-8 as it is, so the text belongs into
/// <c>application/json</c> and not into HTML. Half a surrogate pair in a string becomes U+FFFD.
/// </para>
/// <para>A call that throws leaves half a text behind, of which the output may have received a part.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonEmitter
{
    private readonly IBufferWriter<byte> _output;

    // Where files go that a multipart body carries; null for JSON, which has none.
    private readonly FileParts? _files;

    // What the output lent, and how much of it is written but not handed over.
    private Span<byte> _span;
    private int _used;
    private int _request;

    // How many commas stand before the next name or value: none or one. A number, so that no branch depends on it.
    private int _commas;
    private int _depth;

    // The member begun last, for messages only.
    private ReadOnlySpan<byte> _name;

    /// <summary>Starts a text.</summary>
    /// <param name="output">Where to; complete after <see cref="Flush"/>.</param>
    public JsonEmitter(IBufferWriter<byte> output)
    {
        _output = output;
        _request = FirstRequest;
    }

    /// <summary>Writes <c>{</c>.</summary>
    public void BeginObject() => Begin((byte)'{');

    /// <summary>Writes <c>}</c>.</summary>
    public void EndObject() => End((byte)'}');

    /// <summary>Writes <c>[</c>.</summary>
    public void BeginArray() => Begin((byte)'[');

    /// <summary>Writes <c>]</c>.</summary>
    public void EndArray() => End((byte)']');

    /// <summary>Writes a member that is null.</summary>
    /// <param name="name">The name on the wire.</param>
    public void WriteNull(ReadOnlySpan<byte> name)
    {
        WriteName(name);
        WriteNullValue();
    }

    /// <summary>Writes a null.</summary>
    public void WriteNullValue() => WriteLiteral("null"u8);

    /// <summary>Writes the members a response held beyond the declared ones, byte for byte.</summary>
    /// <param name="members">The members; <see langword="null"/>: nothing is written.</param>
    public void WriteUnknown(AdditionalProperties? members) => members?.WriteTo(ref this);

    /// <summary>Writes the members of an object beyond the declared ones.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TItem">How one of them is written.</typeparam>
    /// <param name="members">The members; <see langword="null"/>: nothing is written.</param>
    public void WriteUnknown<T, TItem>(TypedMembers<T, TItem>? members)
        where TItem : struct, IJsonItem<T> => members?.WriteTo(ref this);

    private void Begin(byte bracket)
    {
        if (_depth == JsonLimits.MaxDepth)
        {
            throw TooDeep();
        }

        _depth++;
        BeginValue(1)[0] = bracket;
        _used++;
        _commas = 0;
    }

    private void End(byte bracket)
    {
        _depth--;
        Room(1)[0] = bracket;
        _used++;
        _commas = 1;
    }

    private readonly ArgumentException NotFinite(double value) =>
        new($"{ShortName} is {value.ToString(CultureInfo.InvariantCulture)}: JSON has no such number.");

    private readonly InvalidOperationException TooDeep() =>
        new($"The values go deeper than {JsonLimits.MaxDepth} levels, or in a circle; the member begun last is {ShortName}.");

    private readonly string ShortName => ParameterGuard.Shorten(Encoding.UTF8.GetString(_name));
}
