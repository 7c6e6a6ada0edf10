using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <content>What an observer hears. Without one there is no sink, and nothing is looked for.</content>
public ref partial struct JsonScanner
{
    /// <summary>Tells an observer about an array that is too short. Nothing else comes of it.</summary>
    /// <param name="count">How many items there were.</param>
    /// <param name="least">How many the document promises.</param>
    public void CheckLength(int count, int least)
    {
        if (_sink is not null && count < least)
        {
            Track().Report(DriftKind.MissingRequired, _tracker!.ToPointer(_json), $"at least {least} items", "fewer items");
        }
    }

    // At the end of an object, whose members have been seen by then.
    private void ReportMissing(JsonMembers members)
    {
        if (_seen is null)
        {
            return;
        }

        foreach (int index in members.Required)
        {
            if (!_seen.Has(_reader.CurrentDepth, index))
            {
                Track().Report(DriftKind.MissingRequired, _tracker!.ToPointer(_json, members.NameOf(index)), "a required member", "nothing");
            }
        }
    }

    private void Report(DriftKind kind, string expected)
    {
        if (_sink is not null)
        {
            Track().Report(kind, _tracker!.ToPointer(_json), expected, JsonErrors.Kind(_reader.TokenType));
        }
    }

    // Only where something is reported is the way to it looked for.
    private IJsonDriftSink Track()
    {
        _tracker ??= new JsonPathTracker();
        _tracker.Advance(_json, _reader.TokenStartIndex);
        return _sink!;
    }
}
