using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Upstash.Workflow.Runtime.Internal.Scanning;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads JSON for generated code, in one pass over its bytes. For generated code only.</summary>
/// <remarks>
/// Strict in grammar: no comments, no trailing commas, no NaN, valid UTF-8, at most 1 024 levels, whether a value is read or skipped.
/// Lenient in types where nothing is lost: integers as <c>"12"</c>, <c>12.0</c> or <c>1e3</c>, numbers and booleans as strings, numbers
/// and booleans where a string is declared (their text). Null is null everywhere. Everything else is a <see cref="JsonException"/> that
/// says where, and never what: values may be secrets.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonScanner
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly IJsonDriftSink? _sink;
    private readonly SeenMembers? _seen;
    private DocumentCache? _cache;

    // The texts of the cache, one step nearer: every text is looked up.
    private StringCache? _texts;

    private JsonPathTracker? _tracker;

    // Of the next token, or of white space before it.
    private int _position;

    // Up to here members are told by how they look without white space; zero in a text that has some.
    private int _compactEnd;

    // Where the name behind a value is, and behind which one: what was found once holds for all names that are tried there.
    private int _spacedName;
    private int _spacedNameFor;

    // How many objects and arrays are open.
    private int _depth;

    // The name read last, as it stands in the text without its quotes.
    private ReadOnlySpan<byte> _name;

    // Whether it is known to be ASCII without escapes, and short.
    private bool _isPlainName;

    /// <summary>Whether the text is an answer of bytes: a string of base64, which a choice must not take for a text.</summary>
    internal bool IsBytes { get; init; }

    /// <summary>Starts at the beginning of a text; a byte order mark is skipped.</summary>
    /// <param name="utf8Json">The whole text, which must not change while it is read.</param>
    public JsonScanner(ReadOnlySpan<byte> utf8Json)
        : this(utf8Json, null)
    {
    }

    internal JsonScanner(ReadOnlySpan<byte> utf8Json, IJsonDriftSink? sink)
    {
        _json = utf8Json;
        _position = utf8Json.StartsWith("\uFEFF"u8) ? 3 : 0;
        _compactEnd = utf8Json.Length;
        _sink = sink;
        _seen = sink is null ? null : new SeenMembers();
        _cache = DocumentCache.Rent(_json.Length);
        _texts = _cache?.Texts;
    }

    /// <summary>Enters an object.</summary>
    /// <exception cref="JsonException">The value is no object.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void BeginObject()
    {
        Enter((byte)'{', "an object");
        _seen?.Begin(_depth);
    }

    /// <summary>Skips the next value, whatever it is, and makes sure that it is JSON.</summary>
    public void Skip()
    {
        Peek();
        SkipValue();
    }

    /// <summary>Makes sure that only white space follows. Nothing can be read any more.</summary>
    /// <exception cref="JsonException">Something else follows.</exception>
    public void End()
    {
        _cache?.Return();
        _cache = null;
        _texts = null;
        int more = _json[_position..].IndexOfAnyExcept(" \t\r\n"u8);
        if (more >= 0)
        {
            throw JsonErrors.TrailingText(_json, _position + more);
        }
    }
}
