using System.Collections.Immutable;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator;

/// <summary>From a file's text to the client model: Read, Load, Bind. Nothing thrown leaves it.</summary>
internal static class DocumentPipeline
{
    public static Result<ClientModel> Run(SpecDocument document, ImmutableArray<Claim> claims, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag(document.Path);
        try
        {
            return Run(document, claims, diagnostics, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The compiler would make a warning of it (CS8785) that nobody can raise to an error.
            diagnostics.Report(Descriptors.InternalFailure, default, document.Path, $"{exception.GetType().Name}: {exception.Message}");
            return new Result<ClientModel>(null, diagnostics.ToEquatableArray());
        }
    }

    public static Claim ClaimOf(SpecDocument document) => new(document.Path, SettingsBinder.Bind(document.Path, document.Options).Namespace);

    private static Result<ClientModel> Run(SpecDocument document, ImmutableArray<Claim> claims, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        ClientSettings settings = SettingsBinder.Bind(document.Path, document.Options, diagnostics);
        if (Claim.FindEarlier(claims, new Claim(document.Path, settings.Namespace)) is { } earlier)
            diagnostics.Report(Descriptors.SeveralDocuments, default, settings.FileName, settings.Namespace, earlier.Path);
        else if (document.Text is null)
            diagnostics.Report(Descriptors.UnreadableFile, default, settings.FileName, "the compiler could not open the file. Does it exist?");
        else if (Bind(document, settings, diagnostics, cancellationToken) is { } bound)
            return Finish(document, bound, diagnostics, cancellationToken);
        return new Result<ClientModel>(null, diagnostics.ToEquatableArray());
    }

    /// <summary>Read, Load and Bind; null when there is nothing to generate from, which has then been reported.</summary>
    public static BoundDocument? Bind(SpecDocument document, ClientSettings settings, DiagnosticBag diagnostics, CancellationToken cancellationToken)
        => SpecReader.Read(document.Text!, diagnostics, cancellationToken) is { } root
            && DocumentLoader.Load(root, document.Path, document.Companions, diagnostics, cancellationToken) is { } loaded
                ? DocumentBinder.Bind(loaded with { Text = document.Text }, settings, diagnostics, cancellationToken)
                : null;

    private static Result<ClientModel> Finish(SpecDocument document, BoundDocument bound, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        DriftListing? listing = BaselinePipeline.Run(document, bound, diagnostics, cancellationToken);
        bool isListed = document.Options.Drift == DriftMode.List;
        return new Result<ClientModel>(isListed ? null : WithExamples(bound, cancellationToken), diagnostics.ToEquatableArray()) { Listing = listing };
    }

    // Last: an accepted document, and whoever checks one, needs none.
    private static ClientModel WithExamples(BoundDocument bound, CancellationToken cancellationToken)
        => bound.ExamplesName is { } name ? bound.Client with { Examples = ExamplesBinder.Bind(bound, name, cancellationToken) } : bound.Client;
}
