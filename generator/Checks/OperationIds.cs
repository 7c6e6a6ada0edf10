using System.Globalization;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>UWG4012: an <c>operationId</c> that another operation has. How the methods are told apart, the generator says (UWG1008).</summary>
internal static class OperationIds
{
    public static void Check(CheckContext context)
    {
        var known = new Dictionary<string, OperationSource>(StringComparer.Ordinal);
        foreach (OperationSource source in context.Contents.Operations)
        {
            if (source.Operation.OperationId is not { Length: > 0 } id)
                continue;
            if (known.TryGetValue(id, out OperationSource first))
                Report(source, first, id, context);
            else
                known.Add(id, source);
        }
    }

    private static void Report(OperationSource source, OperationSource first, string id, CheckContext context)
    {
        LocationInfo earlier = context.Create(Descriptors.DuplicateOperationId, BindContext.Pointer(first.Pointer, "operationId")).Location;
        string line = (earlier.Span.Line + 1).ToString(CultureInfo.InvariantCulture);
        Finding finding = context.Create(Descriptors.DuplicateOperationId, BindContext.Pointer(source.Pointer, "operationId"), id, first.Element, line);
        context.Add(finding with { Others = [earlier] });
    }
}
