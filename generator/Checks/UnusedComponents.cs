using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>UWG4016: a component that nothing but itself refers to. A document without operations is a library, and not meant.</summary>
internal static class UnusedComponents
{
    private const string Root = "#/components";

    public static void Check(CheckContext context)
    {
        if (context.Contents.Operations.Count == 0 || context.Loaded.Root["components"] is not SpecMapping components)
            return;
        ComponentUses? uses = null;
        foreach (SpecEntry section in components.Entries)
        {
            if (section.Key.StartsWith("x-", StringComparison.Ordinal) || section.Value is not SpecMapping members)
                continue;
            uses ??= ComponentUses.In(context);
            foreach (SpecEntry member in members.Entries.Where(static member => !member.Key.StartsWith("x-", StringComparison.Ordinal)))
                CheckOne(JsonPointer.Append(JsonPointer.Append(Root, section.Key), member.Key), section.Key, uses, context);
        }
    }

    private static void CheckOne(string pointer, string section, ComponentUses uses, CheckContext context)
    {
        if (!uses.Has(pointer))
            context.Report(Descriptors.UnusedComponent, pointer, section == "securitySchemes" ? "requires" : "refers to");
    }
}
