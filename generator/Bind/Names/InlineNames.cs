namespace Upstash.Workflow.Generator.Bind;

/// <summary>Names for schemas that have none: <c>&lt;Owner&gt;&lt;Property&gt;</c>, repeated words merged.</summary>
internal static class InlineNames
{
    /// <summary>
    /// <c>WorkflowRun</c> + <c>workflowState</c> → <c>WorkflowRunState</c>: leading words that the owner already has are not said again,
    /// unless nothing would be left.
    /// </summary>
    public static string Of(string owner, string property)
    {
        List<string> ownerWords = Words.Split(owner);
        List<string> words = Words.Split(property);
        int repeated = words.TakeWhile(word => ownerWords.Contains(word, StringComparer.OrdinalIgnoreCase)).Count();
        IEnumerable<string> rest = repeated < words.Count ? words.Skip(repeated) : words;
        return Identifiers.Join(ownerWords.Concat(rest), owner + "/" + property, "Schema");
    }
}
