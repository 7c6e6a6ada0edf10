using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Reads JSON for generated code, which never sees the reader behind it. For generated code only.</summary>
/// <remarks>
/// Strict in grammar: no comments, no trailing commas, no NaN, valid UTF-8, at most 1 024 levels. Lenient in types where nothing is
/// lost: integers as <c>"12"</c>, <c>12.0</c> or <c>1e3</c>, numbers and booleans as strings, numbers and booleans where a string is
/// declared (their text). Null is null everywhere. Everything else is a <see cref="JsonException"/> that says where, and never what:
/// values may be secrets.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonScanner
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly IJsonDriftSink? _sink;
    private readonly SeenMembers? _seen;
    private JsonPathTracker? _tracker;
    private Utf8JsonReader _reader;
    private MemberGuesses _guesses;

    /// <summary>Whether the text is an answer of bytes: a string of base64, which a choice must not take for a text.</summary>
    internal bool IsBytes { get; init; }

    // The current token was looked at and not consumed: the next value starts with it.
    private bool _peeked;

    /// <summary>Starts at the beginning of a text; a byte order mark is skipped.</summary>
    /// <param name="utf8Json">The whole text.</param>
    /// <exception cref="JsonException">The text is empty or no valid UTF-8.</exception>
    public JsonScanner(ReadOnlySpan<byte> utf8Json)
        : this(utf8Json, null)
    {
    }

    internal JsonScanner(ReadOnlySpan<byte> utf8Json, IJsonDriftSink? sink)
    {
        _json = utf8Json.StartsWith("\uFEFF"u8) ? utf8Json[3..] : utf8Json;
        _sink = sink;
        _seen = sink is null ? null : new SeenMembers();
        _reader = new Utf8JsonReader(_json, JsonLimits.ReaderOptions);
        if (!Utf8.IsValid(_json))
        {
            throw JsonErrors.InvalidUtf8(_json);
        }
    }

    /// <summary>Enters an object.</summary>
    /// <exception cref="JsonException">The value is no object.</exception>
    public void BeginObject()
    {
        Advance();
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            throw Expected("an object");
        }

        _guesses[Level(1)] = 0;
        _seen?.Begin(_reader.CurrentDepth);
    }

    /// <summary>Moves to the next member of the object.</summary>
    /// <param name="members">The declared names.</param>
    /// <param name="index">
    /// The position of the name among them, or -1; then <see cref="ReadUnknown"/> or <see cref="Skip"/> must be called.
    /// </param>
    /// <returns><see langword="false"/> at the end of the object.</returns>
    public bool NextMember(JsonMembers members, out int index)
    {
        Advance();
        index = -1;
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            ReportMissing(members);
            return false;
        }

        ReadOnlySpan<byte> name = _reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(Text()) : _reader.ValueSpan;
        ref ushort guess = ref _guesses[Level(0)];
        index = members.IndexOf(name, guess);
        if (index >= 0)
        {
            guess = (ushort)(index + 1);
            _seen?.Add(_reader.CurrentDepth - 1, index);
        }

        return true;
    }

    /// <summary>Keeps the member that <see cref="NextMember"/> has just found: its name and its bytes.</summary>
    /// <param name="members">Where to; created when needed.</param>
    public void ReadUnknown(ref AdditionalProperties? members)
    {
        string name = Text();
        Advance();
        Report(DriftKind.UnknownMember, "no such member");
        int start = (int)_reader.TokenStartIndex;
        SkipChildren();
        members ??= new AdditionalProperties();
        members.Add(name, _json[start..(int)_reader.BytesConsumed]);
    }

    /// <summary>Skips the next value, whatever it is.</summary>
    public void Skip()
    {
        Advance();
        SkipChildren();
    }

    /// <summary>Makes sure that only white space follows.</summary>
    /// <exception cref="JsonException">Something else follows.</exception>
    public readonly void End()
    {
        int end = (int)_reader.BytesConsumed;
        int more = _json[end..].IndexOfAnyExcept(" \t\r\n"u8);
        if (more >= 0)
        {
            throw JsonErrors.TrailingText(_json, end + more);
        }
    }

    // Moves to the first token of the next value.
    private void Advance()
    {
        if (_peeked)
        {
            _peeked = false;
        }
        else if (!TryAdvance())
        {
            throw JsonErrors.Malformed(_json, _json.Length);
        }
    }

    private readonly int Level(int below) => (_reader.CurrentDepth + below) & (MemberGuesses.Levels - 1);
}
