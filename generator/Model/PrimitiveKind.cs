namespace Upstash.Workflow.Generator.Model;

internal enum PrimitiveKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Double,
    Decimal,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    Guid,
    Uri,

    /// <summary><c>byte[]</c>, base64 on the wire.</summary>
    Bytes,

    /// <summary>The runtime's <c>UnixMilliseconds</c>: an integer whose description says so.</summary>
    UnixMilliseconds,

    /// <summary>The runtime's <c>UnixSeconds</c>.</summary>
    UnixSeconds,

    /// <summary>The runtime's <c>FileContent</c>: a part of a multipart body.</summary>
    File,

    /// <summary><c>JsonElement</c>: anything, where the schema says no more or could not be typed.</summary>
    Json,
}
