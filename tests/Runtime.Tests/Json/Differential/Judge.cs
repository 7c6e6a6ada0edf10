using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>Holds the scanner against the reference on one text, in every way of reading. Throws where they differ.</summary>
/// <remarks>The scanner's text is the same bytes in other memory, where a test wants it to be.</remarks>
internal static class Judge
{
    public static Outcome Check(byte[] json, ReadOnlySpan<byte> scanned)
    {
        using JsonDocument? document = Reference.Parse(json);
        Require(Scanning.Skips(scanned) == document is not null, document is null ? "skipped, and is no JSON" : "not skipped", json);
        if (document is null)
        {
            CheckRefused(json, scanned);
            return Outcome.Refused;
        }

        CheckElement(json, scanned, document.RootElement);
        CheckTree(json, scanned, document.RootElement);
        return CheckModel(json, scanned, document.RootElement) ? Outcome.Model : Outcome.Accepted;
    }

    /// <summary>The same, and each way of reading on its own: slower, for texts that were chosen with care.</summary>
    public static void CheckEveryRead(byte[] json, ReadOnlySpan<byte> scanned)
    {
        bool isJson = Check(json, scanned) != Outcome.Refused;
        foreach ((string name, ReadValue<object> read) in TypedReads.All)
        {
            bool isRead = Scanning.TryRead(scanned, read, out _);
            Require(isJson || !isRead, $"read as {name}, and is no JSON", json);
        }
    }

    /// <summary>What is no JSON is refused whatever is expected of it.</summary>
    private static void CheckRefused(byte[] json, ReadOnlySpan<byte> scanned)
    {
        Require(!Scanning.TryRead(scanned, static (ref scanner) => scanner.ReadJson(), out _), "read as an element, and is no JSON", json);
        Require(!Scanning.TryRead(scanned, static (ref scanner) => scanner.ReadModel<Sample>(), out _), "read as a model, and is no JSON", json);
        (string name, ReadValue<object> read) = TypedReads.All[json.Length % TypedReads.All.Count];
        Require(!Scanning.TryRead(scanned, read, out _), $"read as {name}, and is no JSON", json);
    }

    private static void CheckElement(byte[] json, ReadOnlySpan<byte> scanned, JsonElement root)
    {
        Require(Scanning.TryRead(scanned, static (ref scanner) => scanner.ReadAny(), out JsonElement element), "not read as an element", json);
        Require(element.GetRawText() == root.GetRawText(), "another element", json);
    }

    private static void CheckTree(byte[] json, ReadOnlySpan<byte> scanned, JsonElement root)
    {
        string? difference = null;
        bool isRead = Scanning.TryRead(scanned, (ref scanner) => difference = TreeWalk.Compare(ref scanner, root), out _);
        Require(isRead || Reference.HasHalfPair(root), "not read value by value", json);
        Require(difference is null, difference, json);
    }

    private static bool CheckModel(byte[] json, ReadOnlySpan<byte> scanned, JsonElement root)
    {
        string? expected = ModelOf(root)?.ToJson();
        bool isRead = Scanning.TryRead(scanned, static (ref scanner) => scanner.ReadModel<Sample>(), out Sample? sample);
        Require(isRead == (expected is not null || root.ValueKind == JsonValueKind.Null), isRead ? "read as a model of other types" : "not read as a model", json);
        Require(sample?.ToJson() == expected, $"another model ({sample?.ToJson()} for {expected})", json);
        return sample is not null;
    }

    private static Sample? ModelOf(JsonElement root)
    {
        try
        {
            return SampleOracle.Of(root);
        }
        catch (MisfitException)
        {
            return null;
        }
    }

    private static void Require(bool condition, string? problem, byte[] json)
    {
        if (!condition)
        {
            throw new DifferenceException(problem ?? "", json);
        }
    }
}
