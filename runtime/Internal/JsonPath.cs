namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Finds out where in a document an offset is, by reading it again: only failures pay for paths.</summary>
internal static class JsonPath
{
    /// <summary>The path of the value at an offset, as in <c>$.runs[0].steps[2].createdAt</c>.</summary>
    public static string At(ReadOnlySpan<byte> json, long offset)
    {
        var tracker = new JsonPathTracker();
        tracker.Advance(json, offset);
        return tracker.ToPath(json);
    }

    /// <summary>How many objects and arrays are open at an offset.</summary>
    public static int Depth(ReadOnlySpan<byte> json, long offset)
    {
        var tracker = new JsonPathTracker();
        tracker.Advance(json, offset);
        return tracker.Depth;
    }
}
