using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>Several interpolated lines on their way into a <see cref="SourceWriter"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct LinesText
{
    private readonly SourceWriter _writer;

    public LinesText(int literalLength, int formattedCount, SourceWriter writer)
    {
        _ = literalLength + formattedCount;
        _writer = writer;
        writer.BeginLine();
    }

    public void AppendLiteral(string value) => _writer.AppendLines(value);

    public void AppendFormatted(string? value) => _writer.AppendLines(value ?? "");
}
