using System.ComponentModel;
using Upstash.Workflow.Runtime.Internal.Parameters;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>How one field of a form, or one part of a multipart body, is written: OpenAPI's <c>encoding</c>. For generated code only.</summary>
/// <param name="name">The name of the property.</param>
/// <param name="format">The style of a list or an object; <see langword="null"/>: a list is repeated, an object is JSON.</param>
/// <param name="contentType">The media type of a part; <see langword="null"/>: by its value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FieldFormat(string name, ParameterFormat? format = null, string? contentType = null)
{
    /// <summary>Whether reserved characters of the value stay as they are, but for those that would end it.</summary>
    public bool KeepsReserved { get; init; }

    /// <summary>The field or part.</summary>
    internal string Name { get; } = name;

    internal string? ContentType { get; } = contentType;

    internal ParameterFormat? Style { get; } = format;

    internal static ParameterFormat Of(FieldFormat[] formats, string name, WireValue value) =>
        Find(formats, name) is var known && known?.Style is { } style ? style
        : value.Members is not null || known?.ContentType is "application/json" ? ParameterFormat.Json
        : ParameterFormat.FormExploded;

    internal static FieldFormat? Find(FieldFormat[] formats, string name) => Array.Find(formats, format => format.Name == name);
}
