using System.ComponentModel;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>What can happen to a call. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ApiLogEvent
{
    /// <summary>It succeeded.</summary>
    Succeeded,

    /// <summary>An attempt failed, and there will be another one.</summary>
    Repeating,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>The caller gave it up.</summary>
    Canceled,

    /// <summary>Options that changed cannot be used: those before them stay in force.</summary>
    OptionsRefused,
}
