using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Upstash.Workflow.Generator.Tests.Support;

/// <summary>MSBuild properties and item metadata, as the compiler hands them over.</summary>
internal sealed class InMemoryOptions(IReadOnlyDictionary<string, string> properties, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> metadata)
    : AnalyzerConfigOptionsProvider
{
    private static readonly Options Nothing = new(new Dictionary<string, string>());

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties.ToDictionary(pair => "build_property." + pair.Key, pair => pair.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Nothing;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
        => metadata.TryGetValue(textFile.Path, out IReadOnlyDictionary<string, string>? own)
            ? new Options(own.ToDictionary(pair => "build_metadata.AdditionalFiles." + pair.Key, pair => pair.Value))
            : Nothing;

    private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
