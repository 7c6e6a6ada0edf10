using YamlDotNet.Core;

namespace Upstash.Workflow.Generator.Read;

/// <summary>Where and why YamlDotNet gave up. Its marks count from 1, in the text it was given.</summary>
/// <param name="Reason">Its own words; never shown to a user.</param>
/// <param name="Start">The beginning of what it was reading.</param>
/// <param name="Position">How far it had come.</param>
/// <param name="BlockColumn">The column, from 0, of the innermost mapping or list without brackets; -1 outside of any.</param>
/// <param name="FlowStart">The outermost bracket that is open.</param>
internal sealed record YamlFault(string Reason, Mark Start, Mark Position, int BlockColumn, Mark? FlowStart)
{
    public bool Has(string phrase) => Reason.IndexOf(phrase, StringComparison.Ordinal) >= 0;
}
