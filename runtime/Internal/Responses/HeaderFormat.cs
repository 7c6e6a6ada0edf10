using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>What a header's text is: OpenAPI knows the style <c>simple</c>, and content. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum HeaderFormat
{
    /// <summary>One value.</summary>
    Value,

    /// <summary>Values with commas in between.</summary>
    List,

    /// <summary>An object as <c>name,value,name,value</c>.</summary>
    Object,

    /// <summary>An object as <c>name=value,name=value</c>.</summary>
    ObjectExploded,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>A value each time that the header stands there: <c>Set-Cookie</c> has commas inside its values.</summary>
    Lines,
}
