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
        List<string> name = Words.Split(owner);
        List<string> words = Words.Split(property);
        int repeated = 0;
        while (repeated < words.Count && Contains(name, words[repeated]))
            repeated++;
        for (int i = repeated < words.Count ? repeated : 0; i < words.Count; i++)
            name.Add(words[i]);
        return Identifiers.Join(name, owner + "/" + property, "Schema");
    }

    private static bool Contains(List<string> words, string word)
    {
        foreach (string known in words)
        {
            if (string.Equals(known, word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
