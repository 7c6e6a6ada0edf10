namespace Upstash.Workflow.Generator.Model;

/// <summary>Whether a member must be there, and what C# makes of it.</summary>
internal enum PropertyPresence
{
    /// <summary>May be absent: <c>T?</c>; null is absent and is not written.</summary>
    Optional,

    /// <summary>May be absent, and may be null, which the service tells apart; sent by the caller: <c>Optional&lt;T?&gt;</c>.</summary>
    OptionalNullable,

    /// <summary>
    /// Required by the schema, but only ever read: not nullable, never the keyword <c>required</c>. A service that leaves it out gives
    /// the empty value of the type, and writing the object back leaves it out again.
    /// </summary>
    RequiredInResponse,

    /// <summary>Required by the schema and sent by the caller: the keyword <c>required</c>.</summary>
    Required,

    /// <summary>Required and nullable, sent by the caller: <c>required T?</c>; null is written as <c>null</c>.</summary>
    RequiredNullable,
}
