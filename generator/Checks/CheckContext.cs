using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>What the rules share: the document, what is in it, its prose and its text, and what was found.</summary>
internal sealed class CheckContext(LoadedDocument loaded, SpecDocument document, ClientSettings settings, CancellationToken cancellationToken)
{
    private readonly List<Finding> _findings = [];

    public LoadedDocument Loaded { get; } = loaded;

    public ClientSettings Settings { get; } = settings;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public DocumentContents Contents { get; } = DocumentContents.Of(loaded, settings, cancellationToken);

    public SourceTexts Texts { get; } = new(document);

    public DerivedConstants Constants { get; } = new(loaded, settings, cancellationToken);

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The pointer of something in a mapping that stands in the document.</summary>
    public static string Pointer(SpecFile file, SpecNode owner, params string[] tokens) => tokens.Aggregate(file.PointerOf(owner), JsonPointer.Append);

    /// <summary>At the key that <paramref name="pointer"/> names, or the item.</summary>
    public Finding Create(DiagnosticDescriptor descriptor, string pointer, params string[] arguments)
    {
        (string path, SourceSpan span) = Loaded.Locate(pointer, PointerTarget.Key);
        return new Finding(descriptor, new LocationInfo(path, span), [ElementWords.Of(pointer, Loaded), .. arguments, pointer]);
    }

    public void Report(DiagnosticDescriptor descriptor, string pointer, params string[] arguments) => Add(Create(descriptor, pointer, arguments));

    public void Add(Finding finding) => _findings.Add(finding);
}
