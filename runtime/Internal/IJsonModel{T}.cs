using System.Buffers;
using System.ComponentModel;
using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A generated class that reads and writes itself as JSON. For generated code only.</summary>
/// <remarks>The public methods of generated classes have their documentation from here.</remarks>
/// <typeparam name="TSelf">The class itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel<TSelf> : IJsonModel
    where TSelf : class, IJsonModel<TSelf>
{
    /// <summary>Reads one object. The scanner stands before the value; the caller has dealt with null.</summary>
    /// <param name="json">Where to read from.</param>
    /// <returns>The model.</returns>
    static abstract TSelf ReadJson(ref JsonScanner json);

    /// <summary>Reads one JSON text.</summary>
    /// <param name="utf8Json">The text in UTF-8, with nothing but white space around the value.</param>
    /// <returns>What was read. Nothing is lost: what the document does not declare is kept, and written back.</returns>
    /// <exception cref="JsonException">The text is no such value; the message says where.</exception>
    static virtual TSelf FromJson(ReadOnlySpan<byte> utf8Json) => JsonModel.Read<TSelf>(utf8Json);

    /// <summary>Writes JSON in UTF-8. Optional members that are null are left out.</summary>
    /// <param name="output">Receives the bytes.</param>
    void WriteJson(IBufferWriter<byte> output) => JsonModel.Write((TSelf)this, output);

    /// <summary>Writes JSON. Optional members that are null are left out.</summary>
    /// <returns>The JSON text.</returns>
    string ToJson() => JsonModel.ToJson((TSelf)this);
}
