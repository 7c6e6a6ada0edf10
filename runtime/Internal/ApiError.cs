using System.ComponentModel;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>An error the document describes: a range of statuses and what their body is. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiError
{
    private protected ApiError(int from, int to) => (From, To) = (from, to);

    internal int From { get; }

    internal int To { get; }

    /// <summary>An error with a JSON body.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <typeparam name="TItem">How it is read.</typeparam>
    /// <param name="from">The lowest status.</param>
    /// <param name="to">The highest status.</param>
    public static ApiError Json<T, TItem>(int from, int to)
        where TItem : struct, IJsonItem<T> => new JsonApiError<T, TItem>(from, to);

    // Null when the body is not what the document says.
    internal abstract ApiException? TryCreate(ErrorDetails details, ReadOnlySpan<byte> utf8Body, IJsonDriftSink? drift);
}
