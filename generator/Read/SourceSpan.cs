namespace Upstash.Workflow.Generator.Read;

/// <summary>Where a piece of the document stands. Lines and columns count from 0, as the compiler does; messages add one.</summary>
/// <param name="Start">Offset in UTF-16 code units from the beginning of the text.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
internal readonly record struct SourceSpan(int Start, int Length, int Line, int Column, int EndLine, int EndColumn);
