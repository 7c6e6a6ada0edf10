using Microsoft.CodeAnalysis;

namespace Upstash.Workflow.Generator.Diagnostics;

/// <summary>
/// Every diagnostic, ordered by id. 1xxx reading, 2xxx and 3xxx drift, 4xxx the document against itself, 5xxx configuration.
/// An id is never reused. Messages stand alone: some hosts drop the location.
/// </summary>
internal static partial class Descriptors
{
    private const string Reading = "Upstash.Workflow.Reading";
    private const string Drift = "Upstash.Workflow.Drift";
    private const string Document = "Upstash.Workflow.Document";
    private const string Configuration = "Upstash.Workflow.Configuration";
    private const string Service = "Upstash.Workflow.Service";

    public static readonly DiagnosticDescriptor UnreadableFile = Error(
        "UWG1001", Reading, "The document cannot be read",
        "'{0}' cannot be read: {1}");

    public static readonly DiagnosticDescriptor Syntax = Error(
        "UWG1002", Reading, "The document is no valid YAML or JSON",
        "{0}");

    public static readonly DiagnosticDescriptor DuplicateKey = Warning(
        "UWG1003", Reading, "A key stands twice in one mapping",
        "The key '{0}' already stands at line {1}: this one is ignored");

    public static readonly DiagnosticDescriptor UnresolvedReference = Warning(
        "UWG1004", Reading, "A reference leads nowhere",
        "The reference '{0}' cannot be followed: {1}. {2} [{3}]");

    public static readonly DiagnosticDescriptor CircularReference = Warning(
        "UWG1005", Reading, "An alias or a reference leads back to itself",
        "{0}");

    public static readonly DiagnosticDescriptor NotOpenApi = Error(
        "UWG1006", Reading, "The file is no OpenAPI document, or of a version that is not supported",
        "{0}");

    public static readonly DiagnosticDescriptor Unsupported = Warning(
        "UWG1007", Reading, "A construct is not supported; a simpler one is generated in its place",
        "{0}: {1}. {2} [{3}]");

    public static readonly DiagnosticDescriptor NameCollision = Info(
        "UWG1008", Reading, "Two elements give the same C# name",
        "{0} would be named '{1}', which {2}: it is '{3}' [{4}]");

    public static readonly DiagnosticDescriptor UnreadableBaseline = Error(
        "UWG1009", Reading, "The accepted document cannot be read",
        "The accepted document '{0}' cannot be read, so drift cannot be told: {1}. Mend it, or replace it by the present document: dotnet build -t:AcceptSpec");

    public static readonly DiagnosticDescriptor LenientRead = Warning(
        "UWG1010", Reading, "The document was read leniently",
        "{0}");

    public static readonly DiagnosticDescriptor PagingDetected = Info(
        "UWG1011", Reading, "Paging was detected",
        "{0} is paged: {1}, the items are {2}. '{3}' gives the items of all pages. Set the metadata Paging=\"off\" to have one method for one call only. [{4}]");

    public static readonly DiagnosticDescriptor InternalFailure = Error(
        "UWG1099", Reading, "The generator failed",
        "The generator failed on '{0}'. This is our defect, please report it: {1}");

    public static readonly DiagnosticDescriptor NoBaseline = Info(
        "UWG5001", Configuration, "There is no accepted document",
        "'{0}' has no accepted state to be compared with: the next change of it will be silent. Keep one beside it: dotnet build -t:AcceptSpec");

    public static readonly DiagnosticDescriptor SeveralDocuments = Warning(
        "UWG5002", Configuration, "Several documents claim one namespace",
        "'{0}' generates into the namespace '{1}', which '{2}' already has: nothing is generated for it. Give one of them the metadata Namespace.");

    public static readonly DiagnosticDescriptor UnknownOption = Warning(
        "UWG5003", Configuration, "An option has a value it does not know",
        "{0} is '{1}': {2}. {3} is used.");

    public static readonly DiagnosticDescriptor IdleOption = Warning(
        "UWG5004", Configuration, "A filter names nothing",
        "The metadata {0} names '{1}', but no operation of the document has it. Tags and paths are spelled as in the document; '*' stands for a part of a path, '**' for any part.");

    public static readonly DiagnosticDescriptor NoDocument = Warning(
        "UWG5005", Configuration, "There is no document to generate from",
        "There is no OpenAPI document: UpstashWorkflowBundledSpec is false and the project has no OpenApiClient item. Add <OpenApiClient Include=\"openapi.yaml\" />.");

    public static readonly DiagnosticDescriptor WrongItem = Info(
        "UWG5006", Configuration, "An OpenAPI document is listed under the wrong item",
        "'{0}' looks like an OpenAPI document, but is only an AdditionalFiles item: nothing is generated for it. List it as <OpenApiClient Include=\"{0}\" />.");

    public static readonly DiagnosticDescriptor NoRegistration = Info(
        "UWG5008", Configuration, "No registration in a container is generated",
        "The project refers to Microsoft.Extensions.Http, but no method that adds a client to a container is generated: {0}.");

    public static readonly DiagnosticDescriptor DriftSummary = Info(
        "UWG5010", Configuration, "The document has drifted from the accepted one",
        "'{0}' differs from the accepted '{1}': {2}. To accept this, run in the project's folder: dotnet build -t:AcceptSpec");

    private static DiagnosticDescriptor Error(string id, string category, string title, string message)
        => Create(id, category, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string category, string title, string message)
        => Create(id, category, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string category, string title, string message)
        => Create(id, category, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string category, string title, string message, DiagnosticSeverity severity)
        => new(id, title, message, category, severity, isEnabledByDefault: true);
}
