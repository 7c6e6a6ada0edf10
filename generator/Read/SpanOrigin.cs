namespace Upstash.Workflow.Generator.Read;

/// <summary>Turns two offsets into a span. Nodes keep the offsets alone: few are ever asked for their lines and columns.</summary>
internal abstract class SpanOrigin
{
    public abstract SourceSpan Span(int start, int end);
}
