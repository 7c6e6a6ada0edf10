namespace Upstash.Workflow.Generator.Read;

/// <summary>What the key read last in a mapping is, and so what happens to the value behind it.</summary>
internal enum KeyRole
{
    /// <summary>No key is waiting: the next node is one.</summary>
    None,
    Plain,
    Merge,

    /// <summary>A key that cannot be used and has been reported: its value is dropped.</summary>
    Dropped,
}
