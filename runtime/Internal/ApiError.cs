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

    /// <summary>An error with a JSON body and declared headers.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <typeparam name="TItem">How it is read.</typeparam>
    /// <typeparam name="THeaders">The declared headers.</typeparam>
    /// <param name="from">The lowest status.</param>
    /// <param name="to">The highest status.</param>
    public static ApiError Json<T, TItem, THeaders>(int from, int to)
        where TItem : struct, IJsonItem<T>
        where THeaders : IResponseHeaders<THeaders> => new HeadedJsonApiError<T, TItem, THeaders>(from, to);

    /// <summary>An error with declared headers, and no body that can be typed.</summary>
    /// <typeparam name="THeaders">The declared headers.</typeparam>
    /// <param name="from">The lowest status.</param>
    /// <param name="to">The highest status.</param>
    public static ApiError Headed<THeaders>(int from, int to)
        where THeaders : IResponseHeaders<THeaders> => new HeadedApiError<THeaders>(from, to);

    // Null when the body is not what the document says.
    internal abstract ApiException? TryCreate(ErrorDetails details, ReadOnlySpan<byte> utf8Body, IJsonDriftSink? drift);
}
