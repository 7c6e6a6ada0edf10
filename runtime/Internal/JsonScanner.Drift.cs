using System.Runtime.CompilerServices;

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
            Track(_position - 1).Report(DriftKind.MissingRequired, _tracker!.ToPointer(_json), $"at least {least} items", "fewer items");
        }
    }

    // The scanner stands on the end of an object, whose members have been seen by then.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReportMissing(JsonMembers members)
    {
        foreach (int index in members.Required)
        {
            if (!_seen!.Has(_depth, index))
            {
                Track(_position).Report(DriftKind.MissingRequired, _tracker!.ToPointer(_json, members.NameOf(index)), "a required member", "nothing");
            }
        }
    }

    /// <param name="kind">What it is.</param>
    /// <param name="expected">What the document says.</param>
    /// <param name="start">Where the value begins.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Report(DriftKind kind, string expected, int start)
    {
        if (_sink is not null)
        {
            ReportAt(kind, expected, start);
        }
    }

    private void ReportAt(DriftKind kind, string expected, int start) =>
        Track(start).Report(kind, _tracker!.ToPointer(_json), expected, JsonErrors.Kind(start < _json.Length ? _json[start] : (byte)0));

    private T Tolerated<T>(T value, string what, int start)
    {
        Report(DriftKind.WrongType, what, start);
        return value;
    }

    // Only where something is reported is the way to it looked for.
    private IJsonDriftSink Track(int offset)
    {
        _tracker ??= new JsonPathTracker();
        _tracker.Advance(_json, offset);
        return _sink!;
    }
}
