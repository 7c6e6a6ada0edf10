using System.Runtime.CompilerServices;
using Upstash.Workflow.Generator.Diagnostics;

namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// Reads strict JSON (RFC 8259). YAML claims to contain JSON, but YamlDotNet refuses a part of it: U+2028 in a string, a key of more than
/// 1 024 characters, half a surrogate pair, tabs here and there. This reader takes them, and is several times faster.
/// </summary>
internal sealed class JsonTreeReader(string text, LineMap lines, ReadFindings findings, CancellationToken cancellationToken)
{
    private readonly SpecTreeBuilder _builder = new(lines, findings);
    private readonly SharedStrings _shared = new(text.Length);
    private JsonStrings? _decoder;
    private int _position;

    /// <summary>
    /// The error is certain: reading the text as YAML cannot do better (it ends too early), or would take a comment for a value.
    /// </summary>
    public bool IsCertain { get; private set; }

    public SpecNode? Read(int start)
    {
        _position = start;
        JsonState state = JsonState.Value;
        for (int steps = 0; !findings.Failed; steps++)
        {
            if ((steps & 0xFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            SkipSpace();
            if (_position >= text.Length)
            {
                if (state != JsonState.Done)
                    FailAtEnd();
                break;
            }

            state = Step(state, text[_position]);
        }

        return findings.Failed ? null : _builder.Root;
    }

    private JsonState Step(JsonState state, char c) => state switch
    {
        JsonState.ValueOrEnd when c == ']' => End(),
        JsonState.KeyOrEnd when c == '}' => End(),
        JsonState.CommaOrEnd when c == ',' => Comma(),
        JsonState.CommaOrEnd when c == Closing => End(),
        JsonState.Value or JsonState.ValueOrEnd => ReadValue(c),
        JsonState.Key or JsonState.KeyOrEnd when c == '"' => ReadKey(),
        JsonState.Key or JsonState.KeyOrEnd => Unexpected(c, "a key in double quotes"),
        JsonState.CommaOrEnd => Unexpected(c, $"',' or '{Closing}'"),
        _ => Unexpected(c, "nothing after the end of the document"),
    };

    private char Closing => _builder.Innermost.Kind == CollectionKind.Mapping ? '}' : ']';

    private JsonState AfterValue => _builder.HasOpen ? JsonState.CommaOrEnd : JsonState.Done;

    private JsonState ReadValue(char c)
    {
        switch (c)
        {
            case '{':
                _builder.Begin(CollectionKind.Mapping, _position++);
                return JsonState.KeyOrEnd;
            case '[':
                _builder.Begin(CollectionKind.Sequence, _position++);
                return JsonState.ValueOrEnd;
            case '"':
                return ReadString();
            default:
                return ReadLiteral(c);
        }
    }

    private JsonState End()
    {
        _builder.End(++_position);
        return AfterValue;
    }

    private JsonState Comma()
    {
        _position++;
        return _builder.Innermost.Kind == CollectionKind.Mapping ? JsonState.Key : JsonState.Value;
    }

    private JsonState ReadString()
    {
        int start = _position;
        if (Decode() is { } value)
            _builder.AddScalar(start, _position, value, ScalarKind.String);
        return AfterValue;
    }

    private JsonState ReadKey()
    {
        int start = _position;
        if (Decode() is not { } key)
            return JsonState.Key;
        _builder.AddKey(start, _position, key);
        SkipSpace();
        if (_position >= text.Length)
        {
            FailAtEnd();
            return JsonState.Key;
        }

        if (text[_position] != ':')
            return Unexpected(text[_position], "':' after the key");
        _position++;
        return JsonState.Value;
    }

    private string? Decode()
    {
        int start = _position;
        string? value = (_decoder ??= new JsonStrings(text, _shared)).Read(ref _position, out string error);
        if (value is null && _position >= text.Length)
            IsCertain = true;
        if (value is null)
            findings.Fail(IsCertain ? lines.Span(start, start + 1) : lines.Span(_position, _position + 1), error);
        return value;
    }

    private JsonState ReadLiteral(char c)
    {
        int start = _position;
        while (_position < text.Length && text[_position] is not (',' or ']' or '}' or ':' or '"' or '[' or '{' or ' ' or '\t' or '\n' or '\r'))
            _position++;
        string literal = _shared.Of(text, start, _position - start);
        if (JsonLiterals.Classify(literal) is not { } kind)
        {
            _position = start;
            return literal.Length == 0 || c == '/' ? Unexpected(c, "a value") : UnexpectedLiteral(start, literal);
        }

        _builder.AddScalar(start, _position, literal, kind);
        return AfterValue;
    }

    private JsonState UnexpectedLiteral(int start, string literal)
    {
        findings.Fail(lines.Span(start, start + literal.Length), $"Found '{Excerpt.Of(literal)}' where a JSON value is expected: text stands in double quotes");
        return JsonState.Done;
    }

    private JsonState Unexpected(char c, string expected)
    {
        IsCertain |= c == '/';
        string found = c == '/' ? "a comment ('/'), which JSON does not have" : Excerpt.Of(c);
        findings.Fail(lines.Span(_position, _position + 1), $"Found {found} where {expected} is expected");
        return JsonState.Done;
    }

    private void FailAtEnd()
    {
        IsCertain = true;
        int end = text.AsSpan().TrimEnd().Length;
        string missing = _builder.HasOpen
            ? $"'{Closing}' is missing for the '{(Closing == '}' ? '{' : '[')}' of line {lines.Line(_builder.Innermost.Start) + 1}"
            : "a value is missing";
        findings.Fail(lines.Span(end, end), $"The document ends too early: {missing}");
    }

    [MethodImpl(HotPath.Optimized)]
    private void SkipSpace()
    {
        while (_position < text.Length && text[_position] is ' ' or '\t' or '\n' or '\r')
            _position++;
    }
}
