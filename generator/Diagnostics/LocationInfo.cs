using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Diagnostics;

/// <summary>A place in an additional file, comparable.</summary>
internal sealed record LocationInfo(string Path, SourceSpan Span)
{
    public Location ToLocation()
        => Path.Length == 0
            ? Location.None
            : Location.Create(
                Path,
                new TextSpan(Span.Start, Span.Length),
                new LinePositionSpan(new LinePosition(Span.Line, Span.Column), new LinePosition(Span.EndLine, Span.EndColumn)));
}
