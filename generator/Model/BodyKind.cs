namespace Upstash.Workflow.Generator.Model;

/// <summary>What a request body is on the wire.</summary>
internal enum BodyKind
{
    Json,

    /// <summary>JSON, an item after the other: <c>application/x-ndjson</c> and its kin.</summary>
    Items,

    /// <summary><c>application/x-www-form-urlencoded</c>.</summary>
    Form,

    /// <summary><c>multipart/form-data</c> and its kin.</summary>
    Multipart,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A stream.</summary>
    Binary,
}
