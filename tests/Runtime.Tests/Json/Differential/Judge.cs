using System.Text.Json;
using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>Holds the scanner against the reference on one text, in every way of reading. Throws where they differ.</summary>
internal static class Judge
{
    public static Outcome Check(byte[] json)
    {
        using JsonDocument? document = Reference.Parse(json);
        Require(Scanning.Skips(json) == document is not null, document is null ? "skipped, and is no JSON" : "not skipped", json);
        if (document is null)
        {
            CheckRefused(json);
            return Outcome.Refused;
        }

        CheckElement(json, document.RootElement);
        CheckTree(json, document.RootElement);
        return CheckModel(json, document.RootElement) ? Outcome.Model : Outcome.Accepted;
    }

    /// <summary>The same, and each way of reading on its own: slower, for texts that were chosen with care.</summary>
    public static void CheckEveryRead(byte[] json)
    {
        bool isJson = Check(json) != Outcome.Refused;
        foreach ((string name, ReadValue<object> read) in TypedReads.All)
        {
            bool isRead = Scanning.TryRead(json, read, out _);
            Require(isJson || !isRead, $"read as {name}, and is no JSON", json);
        }
    }

    /// <summary>What is no JSON is refused whatever is expected of it.</summary>
    private static void CheckRefused(byte[] json)
    {
        Require(!Scanning.TryRead(json, static (ref scanner) => scanner.ReadJson(), out _), "read as an element, and is no JSON", json);
        Require(!Scanning.TryRead(json, static (ref scanner) => scanner.ReadModel<Sample>(), out _), "read as a model, and is no JSON", json);
        (string name, ReadValue<object> read) = TypedReads.All[json.Length % TypedReads.All.Count];
        Require(!Scanning.TryRead(json, read, out _), $"read as {name}, and is no JSON", json);
    }

    private static void CheckElement(byte[] json, JsonElement root)
    {
        Require(Scanning.TryRead(json, static (ref scanner) => scanner.ReadAny(), out JsonElement element), "not read as an element", json);
        Require(element.GetRawText() == root.GetRawText(), "another element", json);
    }

    private static void CheckTree(byte[] json, JsonElement root)
    {
        string? difference = null;
        bool isRead = Scanning.TryRead(json, (ref scanner) => difference = TreeWalk.Compare(ref scanner, root), out _);
        Require(isRead || Reference.HasHalfPair(root), "not read value by value", json);
        Require(difference is null, difference, json);
    }

    private static bool CheckModel(byte[] json, JsonElement root)
    {
        string? expected = ModelOf(root)?.ToJson();
        bool isRead = Scanning.TryRead(json, static (ref scanner) => scanner.ReadModel<Sample>(), out Sample? sample);
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
