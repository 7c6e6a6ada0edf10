using Upstash.Workflow.Generator.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// Turns YamlDotNet's events into nodes. Only its scanner and event parser are used: its object model overflows the stack on 24 bytes. What
/// events let through (duplicate keys, undefined and circular aliases, second documents) is checked by the builder and here.
/// </summary>
internal sealed class YamlTreeReader(YamlText text, LineMap lines, ReadFindings findings, SharedStrings strings, CancellationToken cancellationToken)
{
    private readonly SpecTreeBuilder _builder = new(lines, findings);
    private readonly Stack<int> _blockColumns = new();
    private Mark? _flowStart;

    /// <summary>Set when the text is no YAML to YamlDotNet. It has not been reported: it may be mended.</summary>
    public YamlFault? Fault { get; private set; }

    /// <summary>A line where a literal is expected to begin; and whether one does.</summary>
    public int WatchedLine { get; init; } = -1;

    public bool SawLiteral { get; private set; }

    /// <summary>Null when there is nothing in the text, or a fault, or an error was reported.</summary>
    public SpecNode? Read()
    {
        var scanner = new Scanner(new StringReader(text.Text));
        try
        {
            ReadEvents(new Parser(scanner));
        }
        catch (YamlException exception)
        {
            // Some of its exceptions carry no place and claim 1:1, where only the version of a directive can be wrong by itself.
            bool isPlaced = exception.Start.Index > 0 || exception.End.Index > 0 || exception.Message.Contains("ncompatible");
            Fault = NewFault(exception.Message, isPlaced ? exception.Start : scanner.CurrentPosition, isPlaced ? exception.End : scanner.CurrentPosition);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Malformed input makes the library throw what its authors did not foresee (InvalidOperationException, ArgumentException, …).
            Fault = NewFault(exception.GetType().Name, scanner.CurrentPosition, scanner.CurrentPosition);
        }

        return Fault is null && !findings.Failed ? _builder.Root : null;
    }

    private YamlFault NewFault(string reason, Mark start, Mark position)
        => new(reason, start, position, _blockColumns.Count > 0 ? _blockColumns.Max() : -1, _flowStart);

    private void ReadEvents(Parser parser)
    {
        bool hasDocument = false;
        for (int steps = 0; !findings.Failed && parser.MoveNext(); steps++)
        {
            if ((steps & 0x3FF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (parser.Current is DocumentStart start && hasDocument)
            {
                int offset = Offset(start.Start);
                findings.Warn(Descriptors.LenientRead, lines.Span(offset, Offset(start.End)), "A second YAML document begins here: only the first one is read");
                return;
            }

            hasDocument |= parser.Current is DocumentStart;
            Take(parser.Current!);
        }
    }

    private void Take(ParsingEvent item)
    {
        switch (item)
        {
            case Scalar scalar:
                TakeScalar(scalar);
                break;
            case MappingStart mapping:
                Begin(CollectionKind.Mapping, mapping, mapping.Style == MappingStyle.Block);
                break;
            case SequenceStart sequence:
                Begin(CollectionKind.Sequence, sequence, sequence.Style == SequenceStyle.Block);
                break;
            case MappingEnd or SequenceEnd:
                End(item);
                break;
            case AnchorAlias alias:
                _builder.AddAlias(Offset(alias.Start), Offset(alias.End), alias.Value.Value);
                break;
        }
    }

    private void Begin(CollectionKind kind, NodeEvent start, bool isBlock)
    {
        _builder.Begin(kind, Offset(start.Start), AnchorOf(start));
        if (!isBlock && (_blockColumns.Count == 0 || _blockColumns.Peek() >= 0))
            _flowStart = start.Start;
        _blockColumns.Push(isBlock ? (int)start.Start.Column - 1 : -1);
    }

    private void End(ParsingEvent end)
    {
        // A collection in brackets ends behind its bracket, any other with the last thing inside it.
        bool isBlock = _blockColumns.Pop() >= 0;
        if (_blockColumns.Count == 0 || _blockColumns.Peek() >= 0)
            _flowStart = null;
        _builder.End(isBlock ? null : Math.Max(Offset(end.End), Offset(end.Start) + 1));
    }

    private void TakeScalar(Scalar scalar)
    {
        int start = Offset(scalar.Start);
        int end = EndOf(scalar, start);
        string value = strings.Of(scalar.Value);
        bool isPlain = scalar.Style is ScalarStyle.Plain or ScalarStyle.Any;
        SawLiteral |= scalar.Style == ScalarStyle.Literal && scalar.Start.Line - 1 == WatchedLine;
        if (_builder.ExpectsKey)
            TakeKey(scalar, start, end, value, isPlain);
        else
            _builder.AddScalar(start, end, text.Restore(value), YamlTags.Kind(scalar, value, isPlain), AnchorOf(scalar));
    }

    private void TakeKey(Scalar scalar, int start, int end, string value, bool isPlain)
    {
        if (isPlain && value == "<<")
            _builder.AddMergeKey(start, end);
        else if (scalar.Anchor.IsEmpty)
            _builder.AddKey(start, end, text.Restore(value));
        else
            _builder.AddScalar(start, end, text.Restore(value), ScalarKind.String, AnchorOf(scalar));
    }

    private int Offset(Mark mark) => text.Offset(mark);

    /// <summary>A block scalar's end is the next line with text: the span is cut behind its own last character.</summary>
    private int EndOf(Scalar scalar, int start)
    {
        int end = Math.Max(start, Offset(scalar.End));
        return scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? text.TrimEnd(start, end) : end;
    }

    private static string? AnchorOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;
}
