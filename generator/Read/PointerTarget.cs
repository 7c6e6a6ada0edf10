namespace Upstash.Workflow.Generator.Read;

/// <summary>Which part of what a pointer names is meant: the key it stands under, or the value.</summary>
internal enum PointerTarget
{
    Key,
    Value,
}
