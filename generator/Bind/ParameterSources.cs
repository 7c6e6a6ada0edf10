using System.Globalization;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The parameters that one operation has: its own, and those of its path item that it does not override.</summary>
internal static class ParameterSources
{
    public static List<ParameterSource> Collect(OperationSource source, BindContext context)
    {
        var parameters = new List<ParameterSource>();
        string pathPointer = JsonPointer.Parent(source.Pointer);
        AddAll(parameters, source.Operation.Parameters, source.Pointer, source, context);
        int own = parameters.Count;
        AddAll(parameters, source.PathItem.Parameters, pathPointer, source, context);
        // A path item's parameters stand before the operation's in the document.
        return [.. parameters.Skip(own), .. parameters.Take(own)];
    }

    private static void AddAll(List<ParameterSource> parameters, IReadOnlyList<OpenApiParameter>? declared, string parent, OperationSource source, BindContext context)
    {
        int inherited = parameters.Count;
        for (int i = 0; i < (declared?.Count ?? 0); i++)
        {
            string pointer = BindContext.Pointer(parent, "parameters", i.ToString(CultureInfo.InvariantCulture));
            if (Read(declared![i], pointer, source, context) is not { } parameter)
                continue;
            int known = parameters.FindIndex(other => other.Name == parameter.Name && other.In == parameter.In);
            if (known < 0)
                parameters.Add(parameter);
            else if (known >= inherited)
                context.ReportDefect(Descriptors.DuplicateParameter, $"The second {parameter.Element} of {source.Element}", "the same parameter is declared before", "The first one is used", pointer);
        }
    }

    private static ParameterSource? Read(OpenApiParameter? parameter, string pointer, OperationSource source, BindContext context)
    {
        if (parameter?.Name is { Length: > 0 } name && parameter.In is { } location)
            return new ParameterSource(parameter, name, location, pointer);
        if (parameter is not null)
            context.ReportUnsupported($"A parameter of {source.Element}", "it has no name or no place ('in')", "It is left out", pointer);
        return null;
    }
}
