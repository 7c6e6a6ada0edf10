using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>Path, header and cookie parameters become arguments of the method.</summary>
internal sealed class ArgumentBinder(BindContext context, ParameterBinder parameters, OperationSource source)
{
    /// <summary>Sent by HTTP itself or by the credential: OpenAPI says to ignore a parameter of such a name.</summary>
    private static readonly HashSet<string> OwnHeaders = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Content-Type", "Authorization" };

    private readonly NameScope _names = NameScope.ForMembers(ReservedNames.MethodParameters);

    public EquatableArray<ParameterModel> BindPath(IReadOnlyList<ParameterSource> declared, EquatableArray<PathPart> path, List<string> undeclared)
    {
        var arguments = new List<ParameterModel>();
        foreach (string wireName in path.Select(static part => part.Parameter).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (undeclared.Contains(wireName))
                arguments.Add(Undeclared(wireName));
            else
                arguments.Add(BindSegment(declared.First(parameter => parameter.In == ParameterLocation.Path && parameter.Name == wireName), path));
        }

        foreach (ParameterSource parameter in declared.Where(static parameter => parameter.In == ParameterLocation.Path))
        {
            if (path.All(part => part.Parameter != parameter.Name))
                LeaveOut(parameter);
        }

        return arguments.ToEquatableArray();
    }

    private ParameterModel BindSegment(ParameterSource parameter, EquatableArray<PathPart> path)
    {
        ParameterModel bound = Bind(parameter);
        if (bound.Format is not null && path.Any(part => part.KeepsReserved && part.Parameter == parameter.Name))
            context.ReportUnsupported($"The {parameter.Element} of {source.Element}", "reserved characters ('{+…}') can stay in a text only", "They are encoded", parameter.Pointer);
        return bound;
    }

    public EquatableArray<ParameterModel> BindHeaders(IReadOnlyList<ParameterSource> declared)
    {
        var arguments = new List<ParameterModel>();
        foreach (ParameterSource parameter in declared)
        {
            if (parameter.In == ParameterLocation.Header && !OwnHeaders.Contains(parameter.Name) && IsHeaderName(parameter))
                arguments.Add(Bind(parameter));
        }

        return arguments.ToEquatableArray();
    }

    public EquatableArray<ParameterModel> BindCookies(IReadOnlyList<ParameterSource> declared)
        => declared.Where(parameter => parameter.In == ParameterLocation.Cookie && IsHeaderName(parameter)).Select(Bind).ToEquatableArray();

    /// <summary>A name for an argument that is no parameter of the document's.</summary>
    public string Allocate(string wanted, ElementName element, string pointer) => context.AllocateMember(_names, Identifiers.Camel(wanted), element, pointer);

    private void LeaveOut(ParameterSource parameter)
        => context.ReportDefect(
            Descriptors.ParameterWithoutPlace, $"The {parameter.Element} of {source.Element}", "the path has no place for it", "It is left out", parameter.Pointer);

    private bool IsHeaderName(ParameterSource parameter)
    {
        if (HeaderName.IsValid(parameter.Name) && !(parameter.In == ParameterLocation.Header && WildcardHeader.PrefixOf(parameter.Name) is ""))
            return true;
        context.ReportUnsupported($"A {parameter.In.ToString().ToLowerInvariant()} parameter of {source.Element}", "its name cannot stand in a header", "It is left out", parameter.Pointer);
        return false;
    }

    private ParameterModel Bind(ParameterSource parameter)
    {
        string wanted = Identifiers.Camel(Identifiers.Pascal(parameter.Name, "Parameter"));
        string name = context.AllocateMember(_names, wanted, $"The {parameter.Element} of {source.Element}", parameter.Pointer);
        return parameter.In == ParameterLocation.Header && WildcardHeader.PrefixOf(parameter.Name) is { } prefix
            ? WildcardHeader.Bind(parameter, name, prefix)
            : parameters.Bind(parameter, name, source.Name);
    }

    private ParameterModel Undeclared(string wireName)
    {
        string pointer = JsonPointer.Parent(source.Pointer);
        context.ReportDefect(
            Descriptors.UndeclaredPlace, $"The path of {source.Element}", $"'{{{wireName}}}' is declared by no parameter", "A string argument is generated", pointer, PointerTarget.Key);
        string name = _names.Allocate(Identifiers.Camel(Identifiers.Pascal(wireName, "Parameter")), "Value");
        return new ParameterModel(name, wireName, PrimitiveType.Of(PrimitiveKind.String), true, false, ParameterLimits.None, Documentation.None, false);
    }
}
