using System.Runtime.CompilerServices;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>One interpolated line on its way into a <see cref="SourceWriter"/>: no string is made of it.</summary>
[InterpolatedStringHandler]
internal readonly ref struct LineText
{
    private readonly SourceWriter _writer;

    public LineText(int literalLength, int formattedCount, SourceWriter writer)
    {
        _ = literalLength + formattedCount;
        _writer = writer;
        writer.BeginLine();
    }

    public void AppendLiteral(string value) => _writer.Append(value);

    public void AppendFormatted(string? value) => _writer.Append(value ?? "");
}
