namespace Upstash.Workflow.Generator.Read;

/// <summary>A span that is known already, whatever the offsets.</summary>
internal sealed class KnownSpan(SourceSpan span) : SpanOrigin
{
    public override SourceSpan Span(int start, int end) => span;
}
