using Microsoft.CodeAnalysis;

namespace Upstash.Workflow.Generator.Diagnostics;

/// <content>6xxx: what a running client saw of the service, recorded by choice and read back.</content>
internal static partial class Descriptors
{
    /// <summary>The place in words, what differs, what callers notice, where it was seen, the place's pointer.</summary>
    private const string Observed = "{0}: {1}. {2}. Seen in {3}. [{4}]";

    public static readonly DiagnosticDescriptor UnreadableObservations = Warning(
        "UWG5007", Configuration, "The observations of a running client cannot be read",
        "'{0}' cannot be read as the observations of a running client, and none of them are shown: {1}. The recorder writes the file anew when it is deleted.");

    public static readonly DiagnosticDescriptor UnknownMemberSeen = Warning(
        "UWG6001", Service, "The service sends a member that the document does not declare",
        Observed);

    public static readonly DiagnosticDescriptor UnknownValueSeen = Warning(
        "UWG6002", Service, "The service sends a value that the document does not list",
        Observed);

    public static readonly DiagnosticDescriptor WrongTypeSeen = Warning(
        "UWG6003", Service, "The service sends another type than the document says",
        Observed);

    public static readonly DiagnosticDescriptor MissingRequiredSeen = Warning(
        "UWG6004", Service, "The service leaves out what the document calls required",
        Observed);

    public static readonly DiagnosticDescriptor UndeclaredAnswerSeen = Warning(
        "UWG6005", Service, "The service answers with a status or a body that the document does not declare",
        Observed);
}
