namespace Upstash.Workflow.Generator.Read;

/// <summary>What a character can be to a run of words (<see cref="WordRuns"/>).</summary>
internal enum WordKind : byte
{
    /// <summary>It may mean something to YAML, wherever it is.</summary>
    Other,

    /// <summary>A letter, a digit, or what means as little.</summary>
    Word,

    /// <summary>Directly behind a word it is a part of it; elsewhere it may mean something.</summary>
    Inner,

    /// <summary>Like <see cref="Inner"/>, when a word follows directly.</summary>
    Colon,

    Space,
}
