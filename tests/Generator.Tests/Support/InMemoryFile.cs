using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>An additional file in memory. A null text is a file that does not exist.</summary>
internal sealed class InMemoryFile(string path, string? text) : AdditionalText
{
    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default)
        => text is null ? null : SourceText.From(text, Encoding.UTF8);
}
