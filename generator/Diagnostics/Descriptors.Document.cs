using Microsoft.CodeAnalysis;

namespace Upstash.Workflow.Generator.Diagnostics;

/// <summary>The document against itself. What changes the client (4013, 4014, 4015, 4018) the generator reports, the rest is the analyzer's.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnlistedValues = Warning(
        "UWG4001", Document, "Values are listed in a description only",
        "{0}: {1} values ({2}) are listed in the description, {3}, but the schema has no 'enum'. {4} [{5}]");

    public static readonly DiagnosticDescriptor DifferentLists = Warning(
        "UWG4002", Document, "Two lists of one element's values differ",
        "{0}: {1}. Callers cannot know which of the lists is right. [{2}]");

    public static readonly DiagnosticDescriptor UndeclaredParameter = Warning(
        "UWG4003", Document, "A description names a parameter that is not declared",
        "{0}: the description names a parameter '{1}' ({2}), which {3} does not declare. Callers of the generated client cannot send it. [{4}]");

    public static readonly DiagnosticDescriptor ProseLimit = Warning(
        "UWG4004", Document, "A limit in a description contradicts the schema",
        "{0}: the description says {1}, but the schema has {2}. {3} [{4}]");

    public static readonly DiagnosticDescriptor DefaultOutside = Warning(
        "UWG4010", Document, "A default or a limit contradicts the schema's other keywords",
        "{0}: {1}. {2} [{3}]");

    public static readonly DiagnosticDescriptor UnknownRequired = Warning(
        "UWG4011", Document, "'required' names no property",
        "{0}: 'required' names '{1}', but no such property is declared{2}. The generated type has no member for it. [{3}]");

    public static readonly DiagnosticDescriptor DuplicateOperationId = Warning(
        "UWG4012", Document, "Two operations have one operationId",
        "{0}: the operationId '{1}' is that of {2} too, at line {3}. The method's name depends on which of them comes first. [{4}]");

    public static readonly DiagnosticDescriptor DuplicateParameter = Warning(
        "UWG4013", Document, "A parameter is declared twice",
        "{0}: {1}. {2} [{3}]");

    public static readonly DiagnosticDescriptor ParameterWithoutPlace = Warning(
        "UWG4014", Document, "The path has no place for a path parameter",
        "{0}: {1}. {2} [{3}]");

    public static readonly DiagnosticDescriptor UndeclaredPlace = Warning(
        "UWG4015", Document, "No parameter is declared for a place in the path",
        "{0}: {1}. {2} [{3}]");

    public static readonly DiagnosticDescriptor UnusedComponent = Info(
        "UWG4016", Document, "Nothing refers to a component",
        "{0}: nothing in the document {1} it. No call of the client leads to it. [{2}]");

    public static readonly DiagnosticDescriptor DifferentFormat = Info(
        "UWG4017", Document, "Properties of one meaning have different formats",
        "{0}: it is {1} and has {2}, while {3} {4}. {5} [{6}]");

    public static readonly DiagnosticDescriptor UndeclaredScheme = Warning(
        "UWG4018", Document, "A security requirement names no scheme",
        "{0}: {1}. {2} [{3}]");

    public static readonly DiagnosticDescriptor BrokenExample = Info(
        "UWG4019", Document, "An example breaks its schema",
        "{0}: {1}. Readers who copy the example, or trust the schema, are misled. [{2}]");

    public static readonly DiagnosticDescriptor EnumItem = Info(
        "UWG4020", Document, "A declared value stands twice or is of the wrong type",
        "{0}: {1}. {2} [{3}]");
}
