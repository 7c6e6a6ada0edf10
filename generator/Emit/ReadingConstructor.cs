namespace Upstash.Workflow.Generator.Emit;

/// <summary>The private constructor that reads an object from JSON: <c>required</c> is for callers, and what was left out gives an empty value.</summary>
internal static class ReadingConstructor
{
    public static void Emit(SourceWriter writer, string name, IEnumerable<ModelMember> members, Action emitBody)
    {
        writer.Separate();
        bool hasRequired = members.Any(static member => member.IsRequired);
        if (hasRequired)
        {
            writer.Line("#pragma warning disable CS8618 // the properties give an empty value for what was left out");
            writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        }

        writer.Line($"private {name}(ref {TypeNames.Internals}JsonScanner json)");
        using (writer.Block())
            emitBody();
        if (hasRequired)
            writer.Line("#pragma warning restore CS8618");
    }
}
