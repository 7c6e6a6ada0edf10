namespace Upstash.Workflow.Generator.Read;

/// <summary>
/// How much of a document is read. The compiler is the host: a document must not be able to exhaust its stack, memory or time. A tree
/// that was read holds these limits even when every alias is followed, so that walking it needs no budget of its own.
/// </summary>
internal static class ReadBudget
{
    /// <summary>UTF-16 code units. The largest public OpenAPI documents have about 12 MB.</summary>
    public const int MaxCharacters = 64 * 1024 * 1024;

    /// <summary>Mappings and sequences inside each other, through aliases too. Real documents stay below 60.</summary>
    public const int MaxDepth = 128;

    /// <summary>Values, counted as often as aliases repeat them: an alias bomb is small on disk and endless when it is walked.</summary>
    public const int MaxNodes = 5_000_000;

    /// <summary>Aliases and merged entries in one document.</summary>
    public const int MaxAliases = 1_000_000;

    /// <summary>Diagnostics of one reading; the rest is counted. A thousand duplicate keys say no more than a hundred.</summary>
    public const int MaxFindings = 200;

    /// <summary>Characters scanned again after repairs: bounds the time of a document that needs very many.</summary>
    public const int MaxRepairWork = 16 * 1024 * 1024;
}
