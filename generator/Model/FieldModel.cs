namespace Upstash.Workflow.Generator.Model;

/// <summary>What the document's <c>encoding</c> says of one field of a form or one part of a multipart body.</summary>
/// <param name="WireName">The property.</param>
/// <param name="Format">The style; null: a list is repeated, an object is JSON.</param>
/// <param name="ContentType">The media type of a part; null: by its value.</param>
internal sealed record FieldModel(string WireName, ParameterFormat? Format, string? ContentType)
{
    /// <summary>Whether the reserved characters of a form's field stay as they are (<c>allowReserved</c>).</summary>
    public bool KeepsReserved { get; init; }
}
