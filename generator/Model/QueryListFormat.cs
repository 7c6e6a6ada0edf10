namespace Upstash.Workflow.Generator.Model;

/// <summary>How several values of one query parameter stand on the wire.</summary>
internal enum QueryListFormat
{
    /// <summary><c>a=1&amp;a=2</c> (style form, explode true: OpenAPI's default).</summary>
    Repeated,

    /// <summary><c>a=1,2</c> (style form, explode false).</summary>
    Comma,

    /// <summary><c>a=1%202</c> (style spaceDelimited).</summary>
    Space,

    /// <summary><c>a=1|2</c> (style pipeDelimited).</summary>
    Pipe,
}
