using System.Text.Json;

namespace Upstash.Workflow.Runtime.Internal.Unions;

/// <summary>The members of an object by name and kind, and the texts and whole numbers among their values: enough to tell which variant it is.</summary>
internal sealed class ObjectOutline
{
    private readonly Dictionary<string, (JsonShapeKind Kind, string? Text)> _members = new(StringComparer.Ordinal);

    /// <param name="name">The member.</param>
    /// <param name="reader">On its value.</param>
    public void Add(string name, in Utf8JsonReader reader)
    {
        JsonShapeKind kind = ValueOutline.KindOf(reader);
        _members[name] = (kind, kind switch
        {
            JsonShapeKind.String => reader.GetString(),
            JsonShapeKind.Integer => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
            _ => null,
        });
    }

    /// <summary>The text of a member, or its whole number; null when there is none or it is neither.</summary>
    public string? TextOf(string name) => _members.GetValueOrDefault(name).Text;

    public bool IsText(string name) => _members.GetValueOrDefault(name).Kind == JsonShapeKind.String;

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

        if (!variant.Required.All(_members.ContainsKey) || variant.Kinds.Any(IsOfAnotherKind))
        {
            return -1;
        }

        // A constant says more than any number of members that other variants may have as well.
        return (constants * 1000) + variant.Members.Count(_members.ContainsKey);
    }

    // Null is of every kind, and 1 may be meant for 1.0.
    private bool IsOfAnotherKind(KeyValuePair<string, JsonShapeKind> declared) =>
        _members.TryGetValue(declared.Key, out (JsonShapeKind Kind, string? Text) member)
        && member.Kind != declared.Value
        && (member.Kind, declared.Value) is not ((JsonShapeKind.Any, _) or (JsonShapeKind.Integer, JsonShapeKind.Number) or (JsonShapeKind.Number, JsonShapeKind.Integer));
}
