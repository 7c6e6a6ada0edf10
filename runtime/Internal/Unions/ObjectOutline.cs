namespace Upstash.Workflow.Runtime.Internal.Unions;

/// <summary>The names of an object's members, and the texts among their values: enough to tell which variant it is.</summary>
internal sealed class ObjectOutline
{
    private readonly Dictionary<string, string?> _members = new(StringComparer.Ordinal);

    public void Add(string name, string? text) => _members[name] = text;

    /// <summary>The text of a member; null when there is none or it is no text.</summary>
    public string? TextOf(string name) => _members.GetValueOrDefault(name);

    /// <summary>How well a variant fits: -1 not at all, otherwise higher is better.</summary>
    public int Fit(VariantShape variant)
    {
        int constants = 0;
        foreach ((string member, string[] values) in variant.Constants)
        {
            if (TextOf(member) is { } text)
            {
                if (!values.Contains(text))
                {
                    return -1;
                }

                constants++;
            }
        }

        if (!variant.Required.All(_members.ContainsKey))
        {
            return -1;
        }

        // A constant says more than any number of members that other variants may have as well.
        return (constants * 1000) + variant.Members.Count(_members.ContainsKey);
    }
}
