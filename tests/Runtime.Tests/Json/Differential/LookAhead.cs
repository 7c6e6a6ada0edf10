using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>Choices, subclasses and members of one type look ahead on a copy of the scanner: the object that follows must be whole.</summary>
internal static class LookAhead
{
    /// <summary>Null when all is equal, otherwise what is not.</summary>
    public static string? Compare(ReadOnlySpan<byte> scanned, JsonElement root, string? model)
    {
        Scanning.TryRead(scanned, TypedReads.ReadChosen, out Sample? chosen);
        return chosen?.ToJson() != model ? $"another model behind a choice ({chosen?.ToJson()} for {model})" : CompareMembers(scanned, root);
    }

    private static string? CompareMembers(ReadOnlySpan<byte> scanned, JsonElement root)
    {
        bool isRead = Scanning.TryRead(scanned, TypedReads.ReadTypedMembers, out TypedMembers<Sample, ModelItem<Sample>>? members);
        if (root.EnumerateObject().Any(static member => Reference.NameOf(member) is null))
        {
            return isRead ? "half of a pair was taken for a name" : null;
        }

        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonProperty member in root.EnumerateObject())
        {
            // What does not fit is kept elsewhere, and what came before under its name stays.
            expected[member.Name] = ModelOf(member.Value) ?? expected.GetValueOrDefault(member.Name, "");
        }

        string all = string.Join('\n', expected.Where(static pair => pair.Value.Length > 0 && pair.Key != "skipped").Select(static pair => pair.Key + pair.Value).Order(StringComparer.Ordinal));
        string read = string.Join('\n', (members is null ? [] : members.AsEnumerable()).Select(static pair => pair.Key + pair.Value.ToJson()).Order(StringComparer.Ordinal));
        return isRead && all == read ? null : $"other members of one type ({read} for {all})";
    }

    private static string? ModelOf(JsonElement element)
    {
        try
        {
            return SampleOracle.Of(element)?.ToJson();
        }
        catch (MisfitException)
        {
            return null;
        }
    }
}
