using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A generated class that reads and writes itself as JSON. For generated code only.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel<TSelf>
    where TSelf : class, IJsonModel<TSelf>
{
    /// <summary>Reads one object. The scanner stands before the value; the caller has dealt with null.</summary>
    /// <param name="json">Where to read from.</param>
    /// <returns>The model.</returns>
    static abstract TSelf ReadJson(ref JsonScanner json);

    /// <summary>Writes the object.</summary>
    /// <param name="json">Where to write to.</param>
    void WriteJson(ref JsonEmitter json);
}
