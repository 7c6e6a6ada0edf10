namespace Upstash.Workflow.Generator.Checks;

/// <summary>A number that a description calls a limit or a default.</summary>
/// <param name="Keyword">The keyword that says the same.</param>
/// <param name="Phrase">As the text has it: "Max 10".</param>
/// <param name="NextWord">The word behind it, in lower case: a unit, maybe.</param>
/// <param name="Sentence">All that is said in one breath with it.</param>
internal sealed record ProseLimit(string Keyword, decimal Value, string Phrase, string NextWord, string Sentence);
