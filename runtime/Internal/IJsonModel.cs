using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>A generated class that writes itself as JSON. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel
{
    /// <summary>Writes the object or choice.</summary>
    /// <param name="json">Where to write to.</param>
    void WriteJson(ref JsonEmitter json);
}
