using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What the binders of one document share: the document, the names taken, the types made so far, the diagnostics.</summary>
internal sealed class BindContext(LoadedDocument loaded, ClientSettings settings, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private readonly PlacedModels<ObjectModel> _objects = new();
    private readonly PlacedModels<UnionModel> _unions = new();
    private readonly PlacedModels<TupleModel> _tuples = new();

    public LoadedDocument Loaded { get; } = loaded;

    public ClientSettings Settings { get; } = settings;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The generated types, whatever their kind: they share one namespace and one folder of hint names.</summary>
    public NameScope TypeNames { get; } = NameScope.ForTypes(ReservedTypes.In(settings.Namespace));

    /// <summary>What properties are called.</summary>
    public NameCache MemberNames { get; } = new(static name => Identifiers.Pascal(name, "Member"));

    /// <summary>What declared values are called.</summary>
    public NameCache ValueNames { get; } = new(Bind.ValueNames.Of);

    public IReadOnlyList<ObjectModel> Objects => _objects.All;

    public List<OpenEnumModel> OpenEnums { get; } = [];

    public IReadOnlyList<UnionModel> Unions => _unions.All;

    public IReadOnlyList<TupleModel> Tuples => _tuples.All;

    /// <summary>The schemas that are files, as parts of multipart bodies are.</summary>
    public HashSet<OpenApiSchema> Files { get; } = FileSchemas.Find(loaded.Document);

    /// <summary>The data of server-sent events that is JSON in a text.</summary>
    public HashSet<OpenApiSchema> EventData { get; } = EventEnvelopes.FindJsonData(loaded.Document);

    /// <summary>Which components derive from which.</summary>
    public Families Families { get; set; } = Families.None;

    /// <summary>How many properties <c>allOf</c> has copied from one schema to another so far.</summary>
    public int InheritedProperties { get; set; }

    /// <summary>Keeps a place in the output: an object stands before the types of its own properties.</summary>
    public void ReserveObject(string name) => _objects.Reserve(name);

    public void SetObject(ObjectModel model) => _objects.Set(model.Name, model);

    /// <summary>The same for a choice, which stands before the types of its variants.</summary>
    public void ReserveUnion(string name) => _unions.Reserve(name);

    public void SetUnion(UnionModel model) => _unions.Set(model.Name, model);

    /// <summary>The same for a list whose positions differ.</summary>
    public void ReserveTuple(string name) => _tuples.Reserve(name);

    public void SetTuple(TupleModel model) => _tuples.Set(model.Name, model);

    /// <summary>Null for a name that is none, or an object that is being bound right now.</summary>
    public ObjectModel? FindObject(string name) => _objects.Find(name);

    /// <summary>A type's name; says so when it is not the wanted one.</summary>
    /// <param name="members">The members that the type has anyway: none may be called as the type itself (CS0542).</param>
    public string AllocateType(string wanted, ElementName element, string pointer, IReadOnlyList<string>? members = null)
    {
        string name = TypeNames.Allocate(members?.Contains(wanted) == true ? wanted + "Type" : wanted);
        if (name != wanted)
            ReportRenamed(element, wanted, name, pointer);
        return name;
    }

    /// <summary>A member's name within <paramref name="scope"/>; says so when it is not the wanted one.</summary>
    public string AllocateMember(NameScope scope, string wanted, ElementName element, string pointer)
    {
        string name = scope.Allocate(wanted, suffix: "Value");
        if (name != wanted)
            ReportRenamed(element, wanted, name, pointer);
        return name;
    }

    /// <summary>One construct that cannot be typed degrades itself, never the document.</summary>
    public void ReportUnsupported(string element, string reason, string instead, string pointer, PointerTarget target = PointerTarget.Value)
        => Report(Descriptors.Unsupported, pointer, target, element, reason, instead, pointer);

    /// <summary>A contradiction of the document's own that changes what is generated. The analyzer may be turned off, so that it is said here.</summary>
    public void ReportDefect(
        Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, string element, string reason, string instead, string pointer, PointerTarget target = PointerTarget.Value)
        => Report(descriptor, pointer, target, element, reason, instead, pointer);

    public void ReportPaging(OperationSource source, DetectedPaging paging, string methodName)
        => Report(Descriptors.PagingDetected, source.Pointer, PointerTarget.Key, source.Element, paging.Evidence, paging.Items, methodName, source.Pointer);

    public void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments) => diagnostics.Report(descriptor, span, arguments);

    private void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, string pointer, PointerTarget target, params string[] arguments)
    {
        (string path, SourceSpan span) = Loaded.Locate(pointer, target);
        diagnostics.ForFile(path).Report(descriptor, span, arguments);
    }

    private void ReportRenamed(ElementName element, string wanted, string name, string pointer)
        => Report(Descriptors.NameCollision, pointer, PointerTarget.Key, element.ToString(), wanted, "is taken", name, pointer);

    public static string Pointer(string parent, string token) => JsonPointer.Append(parent, token);

    public static string Pointer(string parent, string first, string second) => string.Concat(parent, "/", JsonPointer.Escape(first), "/" + JsonPointer.Escape(second));

    public static string Pointer(string parent, params string[] tokens) => tokens.Aggregate(parent, JsonPointer.Append);
}
