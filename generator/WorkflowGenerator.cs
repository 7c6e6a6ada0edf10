using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Observed;

namespace Upstash.Workflow.Generator;

/// <summary>
/// Turns OpenAPI documents into C# clients while the project compiles. The stages are folders:
/// Read (text to a tree with positions), Load (tree to OpenAPI document), Bind (document to client model), Drift (accepted document
/// against present one), Emit (model to C#).
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class WorkflowGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The documents: additional files that are OpenApiClient items, reduced at once to path, text and options; and the files they refer to.
        IncrementalValuesProvider<(AdditionalText File, AnalyzerConfigOptionsProvider Options)> files =
            context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider);
        IncrementalValuesProvider<SpecDocument> documents = files
            .Select(ReadDocument).Where(static document => document is not null).Select(static (document, _) => document!)
            .Combine(context.AdditionalTextsProvider.Collect()).Select(static (pair, token) => CompanionFiles.AddTo(pair.Left, pair.Right, token))
            .WithTrackingName(TrackingNames.Documents);

        // Who has which namespace: two documents in one would define the same types twice.
        IncrementalValueProvider<ImmutableArray<Claim>> claims = documents
            .Select(static (document, _) => DocumentPipeline.ClaimOf(document)).WithTrackingName(TrackingNames.Claims).Collect();

        // Read, Load, Bind and Drift: the client and the diagnostics, which then part.
        IncrementalValuesProvider<Result<ClientModel>> results = documents.Combine(claims)
            .Select(static (pair, token) => DocumentPipeline.Run(pair.Left, pair.Right, token)).WithTrackingName(TrackingNames.Results);

        // Emit: the client has no positions, so a moved line ends here; each file is cached by itself.
        IncrementalValuesProvider<ClientModel?> clients = results.Select(static (result, _) => result.Value).WithTrackingName(TrackingNames.Clients);
        IncrementalValuesProvider<SourceUnit> units = clients
            .SelectMany(static (client, _) => client is null ? [] : SourceUnits.Of(client)).WithTrackingName(TrackingNames.Units);
        context.RegisterSourceOutput(units, SourceOutput.Add);

        // How a container makes the clients, where the project refers to what that takes. The references do not change with an edit in C#.
        IncrementalValueProvider<HostingReferences> hosting = context.MetadataReferencesProvider
            .Select(static (reference, _) => HostingReference.From(reference)).Where(static reference => reference is not null).Select(static (reference, _) => reference!)
            .Collect().Select(static (references, _) => HostingReferences.From(references)).WithTrackingName(TrackingNames.Hosting);
        IncrementalValuesProvider<SourceUnit> registrations = clients.Combine(hosting)
            .SelectMany(static (pair, _) => pair is { Left: { } client, Right.CanRegister: true } ? SourceUnits.OfRegistration(client) : [])
            .WithTrackingName(TrackingNames.Registrations);
        context.RegisterSourceOutput(registrations, SourceOutput.Add);

        // Diagnostics have an output of their own: they are reported again when a line moves.
        IncrementalValuesProvider<EquatableArray<DiagnosticInfo>> diagnostics = results
            .Select(static (result, _) => result.Diagnostics).WithTrackingName(TrackingNames.Diagnostics);
        context.RegisterSourceOutput(diagnostics, SourceOutput.Report);

        // The target AcceptSpec wants a list of what it accepts, and nothing else.
        IncrementalValuesProvider<DriftListing> listings = results
            .Select(static (result, _) => result.Listing).Where(static listing => listing is not null).Select(static (listing, _) => listing!)
            .WithTrackingName(TrackingNames.Listings);
        context.RegisterSourceOutput(listings, SourceOutput.Add);

        // What a running client saw of the service, recorded by choice: an output of its own, so that a new observation emits nothing again.
        IncrementalValueProvider<ImmutableArray<ObservedFile>> recorded = files
            .Where(static file => GeneratorOptions.IsObserved(file.File, file.Options))
            .Select(static (file, token) => new ObservedFile(file.File.Path, file.File.GetText(token)?.ToString())).Collect();
        IncrementalValuesProvider<EquatableArray<DiagnosticInfo>> observed = documents.Combine(recorded)
            .Select(static (input, _) => ObservedDocument.Find(input.Left, input.Right)).Where(static found => found is not null).WithTrackingName(TrackingNames.Observations)
            .Select(static (found, token) => ObservedPipeline.Run(found!, token)).WithTrackingName(TrackingNames.Observed);
        context.RegisterSourceOutput(observed, SourceOutput.Report);

        // What is wrong with the project rather than with a document.
        IncrementalValueProvider<ImmutableArray<string>> strangers = files
            .Where(static file => IsStranger(file.File, file.Options)).Select(static (file, _) => file.File.Path).Collect();
        IncrementalValueProvider<EquatableArray<DiagnosticInfo>> configuration = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectOptions.From(options)).Combine(claims).Combine(strangers).Combine(hosting)
            .Select(static (input, _) => ConfigurationCheck.Run(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right)).WithTrackingName(TrackingNames.Configuration);
        context.RegisterSourceOutput(configuration, SourceOutput.Report);
    }

    private static SpecDocument? ReadDocument((AdditionalText File, AnalyzerConfigOptionsProvider Options) file, CancellationToken cancellationToken)
        => GeneratorOptions.From(file.File, file.Options) is { } options
            ? new SpecDocument(file.File.Path, file.File.GetText(cancellationToken)?.ToString(), options)
            : null;

    private static bool IsStranger(AdditionalText file, AnalyzerConfigOptionsProvider options)
        => ConfigurationCheck.LooksLikeDocument(file.Path) && !GeneratorOptions.Has(file, options);
}
