namespace Upstash.Workflow.Generator.Read;

/// <summary>What the grammar of JSON allows next.</summary>
internal enum JsonState
{
    Value,
    ValueOrEnd,
    Key,
    KeyOrEnd,
    CommaOrEnd,
    Done,
}
