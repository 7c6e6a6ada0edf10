using Microsoft.CodeAnalysis;

namespace Upstash.Workflow.Generator.Diagnostics;

/// <summary>
/// Spec drift. Each descriptor's description says who feels it: S recompiling fails, W recompiling warns, B an old caller fails beside the new
/// assembly, D a client in the field fails beside the new service, R behaves otherwise at run time.
/// </summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor PathRemoved = Breaking(
        "UWG2001", "A path was removed", "S B D");

    public static readonly DiagnosticDescriptor OperationRemoved = Breaking(
        "UWG2002", "An operation was removed, or its method changed", "S B D");

    public static readonly DiagnosticDescriptor OperationRenamed = Breaking(
        "UWG2003", "The method of an operation has another name", "S B");

    public static readonly DiagnosticDescriptor TagChanged = Breaking(
        "UWG2004", "An operation moved to another client class", "S B");

    public static readonly DiagnosticDescriptor ClientRenamed = Breaking(
        "UWG2005", "The client has another name, from info.title", "S B");

    public static readonly DiagnosticDescriptor SurfaceChanged = Breaking(
        "UWG2006", "A generated member changed for a reason no other rule names", "S B");

    public static readonly DiagnosticDescriptor ParameterRemoved = Breaking(
        "UWG2101", "A parameter was removed", "S B D");

    public static readonly DiagnosticDescriptor ParameterMoved = Breaking(
        "UWG2102", "A parameter moved to another place ('in')", "D");

    public static readonly DiagnosticDescriptor ParameterBecameRequired = Breaking(
        "UWG2103", "A parameter became required", "S D");

    public static readonly DiagnosticDescriptor RequiredParameterAdded = Breaking(
        "UWG2104", "A required parameter was added", "S D");

    public static readonly DiagnosticDescriptor PathParameterRenamed = Breaking(
        "UWG2105", "A path parameter has another name", "S B");

    public static readonly DiagnosticDescriptor ParameterTypeChanged = Breaking(
        "UWG2110", "The type of a parameter changed", "S B");

    public static readonly DiagnosticDescriptor ParameterFormatChanged = Breaking(
        "UWG2111", "The format of a parameter changed, and with it the C# type", "S B R");

    public static readonly DiagnosticDescriptor ParameterNotNullable = Breaking(
        "UWG2112", "A parameter no longer takes null", "S D");

    public static readonly DiagnosticDescriptor SerializationChanged = Breaking(
        "UWG2113", "A value is written in another way (style, explode, allowReserved, content)", "D");

    public static readonly DiagnosticDescriptor ConstraintTightened = Breaking(
        "UWG2120", "A limit of what is sent was tightened", "D R");

    public static readonly DiagnosticDescriptor RequestValueRemoved = Breaking(
        "UWG2121", "A value of an enum in a request was removed", "S B D");

    public static readonly DiagnosticDescriptor RequestEnumAdded = Breaking(
        "UWG2122", "An enum was put on a free value in a request", "S D");

    public static readonly DiagnosticDescriptor RequestConstantRemoved = Breaking(
        "UWG2130", "A constant of a request that a description named is gone", "S B");

    public static readonly DiagnosticDescriptor BodyRequired = Breaking(
        "UWG2140", "A request body was added as required, or became required", "S D");

    public static readonly DiagnosticDescriptor BodyRemoved = Breaking(
        "UWG2141", "A request body, or a media type of it, was removed", "S B D");

    public static readonly DiagnosticDescriptor RequestPropertyRemoved = Breaking(
        "UWG2142", "A property of a request was removed", "S B");

    public static readonly DiagnosticDescriptor RequestPropertyRequired = Breaking(
        "UWG2143", "A property of a request was added as required, or became required", "S D");

    public static readonly DiagnosticDescriptor RequestPropertyTypeChanged = Breaking(
        "UWG2144", "The type of something in a request changed", "S B D");

    public static readonly DiagnosticDescriptor RequestClosed = Breaking(
        "UWG2145", "A request takes no undeclared properties any more", "S D");

    public static readonly DiagnosticDescriptor RequestCompositionChanged = Breaking(
        "UWG2146", "A branch of a choice in a request was removed, or a part was added", "S B D");

    public static readonly DiagnosticDescriptor RequestPropertyReadOnly = Breaking(
        "UWG2147", "A property of a request became read-only", "S B");

    public static readonly DiagnosticDescriptor ResponsePropertyRemoved = Breaking(
        "UWG2201", "A property of a response was removed", "S B");

    public static readonly DiagnosticDescriptor SchemaRemoved = Breaking(
        "UWG2202", "A component schema was removed or renamed", "S B");

    public static readonly DiagnosticDescriptor ResponseTypeChanged = Breaking(
        "UWG2210", "The type of something in a response changed", "S B R");

    public static readonly DiagnosticDescriptor ResponseFormatChanged = Breaking(
        "UWG2211", "The format of something in a response changed, and with it the C# type", "S B R");

    public static readonly DiagnosticDescriptor ValueNullabilityChanged = Breaking(
        "UWG2212", "A value type in a response became nullable or optional, or ceased to be", "S B");

    public static readonly DiagnosticDescriptor ResponseClosed = Breaking(
        "UWG2213", "The additional properties of a response were removed or closed", "S B");

    public static readonly DiagnosticDescriptor ResponseCompositionChanged = Breaking(
        "UWG2214", "A branch of a choice in a response, or its discriminator, changed", "S B R");

    public static readonly DiagnosticDescriptor BaseChanged = Breaking(
        "UWG2215", "A class has another base class (allOf)", "S B");

    public static readonly DiagnosticDescriptor ResponsePropertyWriteOnly = Breaking(
        "UWG2216", "A property of a response became write-only", "S B");

    public static readonly DiagnosticDescriptor ResponseValueRemoved = Breaking(
        "UWG2220", "A value of an enum in a response was removed", "S B");

    public static readonly DiagnosticDescriptor ResponseEnumChanged = Breaking(
        "UWG2221", "An enum type in a response was added or removed", "S B");

    public static readonly DiagnosticDescriptor ResponseConstantRemoved = Breaking(
        "UWG2230", "A constant of a response that a description named is gone", "S B");

    public static readonly DiagnosticDescriptor ResponseMediaRemoved = Breaking(
        "UWG2301", "A media type of a response was removed", "R D");

    public static readonly DiagnosticDescriptor SuccessRemoved = Breaking(
        "UWG2302", "A success status was removed or replaced", "R D");

    public static readonly DiagnosticDescriptor SuccessBodyChanged = Breaking(
        "UWG2303", "A body of a success was added, removed or replaced", "S B R");

    public static readonly DiagnosticDescriptor ResponseHeaderChanged = Breaking(
        "UWG2304", "A response header was removed or has another type", "S B");

    public static readonly DiagnosticDescriptor PagingChanged = Breaking(
        "UWG2305", "The pages of an operation are found now, in another way, or no longer", "S R");

    public static readonly DiagnosticDescriptor SchemeRemoved = Breaking(
        "UWG2401", "A security scheme was removed", "S B D");

    public static readonly DiagnosticDescriptor SecurityTightened = Breaking(
        "UWG2402", "A way to authenticate was removed, or one is required where none was", "D R");

    public static readonly DiagnosticDescriptor SchemeChanged = Breaking(
        "UWG2403", "A security scheme changed", "D");

    public static readonly DiagnosticDescriptor VersionChanged = Breaking(
        "UWG2901", "The document follows another version of OpenAPI", "R");

    public static readonly DiagnosticDescriptor OperationAdded = Additive(
        "UWG3001", "A path or an operation was added", "-");

    public static readonly DiagnosticDescriptor ParameterAdded = Additive(
        "UWG3101", "An optional parameter was added", "-");

    public static readonly DiagnosticDescriptor RequestLoosened = Additive(
        "UWG3102", "A request takes more: optional or nullable, a further value or media type", "-");

    public static readonly DiagnosticDescriptor ParameterTakesSeveral = Risky(
        "UWG3110", "A query parameter takes several values instead of one", "B");

    public static readonly DiagnosticDescriptor DefaultChanged = Risky(
        "UWG3120", "A default was added, changed or removed", "R");

    public static readonly DiagnosticDescriptor ConstraintAdded = Risky(
        "UWG3121", "A limit was put where there was none", "D R");

    public static readonly DiagnosticDescriptor ConstraintLoosened = Additive(
        "UWG3122", "A limit was loosened or removed", "-");

    public static readonly DiagnosticDescriptor RequestConstantAdded = Additive(
        "UWG3130", "A description names a further constant of a request", "-");

    public static readonly DiagnosticDescriptor RequestPropertyAdded = Additive(
        "UWG3140", "An optional body or property of a request was added", "-");

    public static readonly DiagnosticDescriptor ResponsePropertyAdded = Additive(
        "UWG3201", "A property of a response was added", "-");

    public static readonly DiagnosticDescriptor SchemaAdded = Additive(
        "UWG3202", "A component schema was added", "-");

    public static readonly DiagnosticDescriptor UnreachedSchemaChanged = Risky(
        "UWG3203", "A schema changed that no operation leads to", "-");

    public static readonly DiagnosticDescriptor ResponseNullable = Risky(
        "UWG3211", "A property of a response became nullable", "W R");

    public static readonly DiagnosticDescriptor ResponseNotRequired = Risky(
        "UWG3212", "A property of a response is no longer required", "W");

    public static readonly DiagnosticDescriptor ResponseRequired = Risky(
        "UWG3213", "A property of a response became required", "W");

    public static readonly DiagnosticDescriptor FormatChanged = Risky(
        "UWG3214", "The format changed, the C# type did not", "R");

    public static readonly DiagnosticDescriptor ResponseValueAdded = Additive(
        "UWG3220", "A value of an open enum in a response was added", "-");

    public static readonly DiagnosticDescriptor ResponseConstantAdded = Additive(
        "UWG3230", "A description names a further constant of a response", "-");

    public static readonly DiagnosticDescriptor ElementDeprecated = Risky(
        "UWG3301", "A property or a parameter was deprecated", "W");

    public static readonly DiagnosticDescriptor OperationDeprecated = Risky(
        "UWG3302", "An operation or a schema was deprecated", "W");

    public static readonly DiagnosticDescriptor ErrorRemoved = Risky(
        "UWG3303", "An error status was removed", "R");

    public static readonly DiagnosticDescriptor ErrorAdded = Additive(
        "UWG3304", "A status was added", "-");

    public static readonly DiagnosticDescriptor DeprecationWithdrawn = Additive(
        "UWG3305", "A deprecation was withdrawn; a sunset was added or moved to a later date", "-");

    public static readonly DiagnosticDescriptor SunsetNear = Risky(
        "UWG3306", "The sunset of something is near, past, or was moved to an earlier date", "D");

    public static readonly DiagnosticDescriptor ResponseAdded = Additive(
        "UWG3310", "A header or a media type of a response was added", "-");

    public static readonly DiagnosticDescriptor ServerChanged = Risky(
        "UWG3401", "The address of a server changed, or a server was removed", "R");

    public static readonly DiagnosticDescriptor ServerAdded = Additive(
        "UWG3402", "A server or a variable of one was added", "-");

    public static readonly DiagnosticDescriptor ServerVariableChanged = Risky(
        "UWG3403", "The default or the values of a server variable changed", "R");

    public static readonly DiagnosticDescriptor SecurityAdded = Additive(
        "UWG3410", "A security scheme or a way to authenticate was added", "-");

    public static readonly DiagnosticDescriptor ApiVersionChanged = Additive(
        "UWG3901", "The version of the API (info.version) changed", "-");

    public static readonly DiagnosticDescriptor VersionKept = Silent(
        "UWG3902", "Breaking drift under an unchanged version of the API", "-");

    public static readonly DiagnosticDescriptor ProseChanged = Silent(
        "UWG3903", "Prose changed that carries neither names nor types", "-");

    private static DiagnosticDescriptor Breaking(string id, string title, string effect) => Create(id, title, effect, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Risky(string id, string title, string effect) => Create(id, title, effect, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Additive(string id, string title, string effect) => Create(id, title, effect, DiagnosticSeverity.Info);

    /// <summary>For those who ask for it in a <c>.globalconfig</c>.</summary>
    private static DiagnosticDescriptor Silent(string id, string title, string effect) => Create(id, title, effect, DiagnosticSeverity.Info, isEnabled: false);

    // Element, old and new, what callers notice, JSON pointer.
    private static DiagnosticDescriptor Create(string id, string title, string effect, DiagnosticSeverity severity, bool isEnabled = true)
        => new(id, title, "{0}: {1}. {2} [{3}]", Drift, severity, isEnabled, description: effect);
}
