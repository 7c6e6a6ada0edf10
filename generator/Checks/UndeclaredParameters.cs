using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>UWG4003: prose speaks of a parameter that nothing declares, so that no caller can send it. Once for each operation and name.</summary>
internal static class UndeclaredParameters
{
    public static void Check(CheckContext context)
    {
        KnownNames? known = null;
        var said = new HashSet<(object Text, string Name)>();
        foreach (OperationSource source in context.Contents.Operations)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            ProsePlace[] prose = [.. OperationProse.Of(source)];
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (ProsePlace place in prose)
            {
                foreach (ParameterMention mention in ParameterMentions.In(place.Text).Where(mention => !(mention.HasValue && place.IsOfFreeValue)))
                {
                    // A shared text is of the first operation that has it.
                    if (!(known ??= KnownNames.In(context)).Has(mention.Name) && names.Add(mention.Name) && said.Add((place.Scalar, mention.Name)))
                        Report(source, place, mention, prose, context);
                }
            }
        }
    }

    private static void Report(OperationSource source, ProsePlace place, ParameterMention mention, ProsePlace[] prose, CheckContext context)
    {
        Finding finding = context.Create(Descriptors.UndeclaredParameter, place.Pointer, mention.Name, mention.Token, source.Element);
        LocationInfo precise = context.Texts.Find(place.File, place.Scalar, mention.Token) ?? finding.Location;
        IEnumerable<LocationInfo> others = prose.SelectMany(other => context.Texts.FindAll(other.File, other.Scalar, mention.Name));
        context.Add(finding with { Location = precise, Others = [.. others.Where(other => other.Span.Start != precise.Span.Start || other.Path != precise.Path)] });
    }
}
