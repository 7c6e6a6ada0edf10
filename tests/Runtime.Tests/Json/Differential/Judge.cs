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

    // Whatever is expected of it. One other way each time: what is thrown is most of the work.
    private static void CheckRefused(byte[] json, ReadOnlySpan<byte> scanned)
    {
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
        Require(difference, json);
    }

    private static bool CheckModel(byte[] json, ReadOnlySpan<byte> scanned, JsonElement root)
    {
        (string? expected, string? path) = ModelOf(root);
        if (path is null)
        {
            Require(Scanning.TryRead(scanned, static (ref scanner) => scanner.ReadModel<Sample>(), out Sample? sample), "not read as a model", json);
            Require(sample?.ToJson() == expected, $"another model ({sample?.ToJson()} for {expected})", json);
        }
        else
        {
            JsonException? refusal = Scanning.Refusal(scanned, static (ref scanner) => scanner.ReadModel<Sample>());
            Require(refusal is not null, "read as a model of other types", json);
            Require(path.Length == 0 || refusal!.Path == path, $"another path ({refusal!.Path} for {path})", json);
        }

        // Now and then: it doubles the work.
        if (root.ValueKind == JsonValueKind.Object && json.Length % 3 == 0)
        {
            Require(LookAhead.Compare(scanned, root, expected), json);
        }

        return expected is not null;
    }

    // The model, or the path of what does not fit: empty where it is not known.
    private static (string? Json, string? Misfit) ModelOf(JsonElement root)
    {
        try
        {
            return (SampleOracle.Of(root)?.ToJson(), null);
        }
        catch (MisfitException exception)
        {
            return (null, exception.Path is { } path ? "$" + path : "");
        }
    }

    private static void Require(string? difference, byte[] json) => Require(difference is null, difference, json);

    private static void Require(bool condition, string? problem, byte[] json)
    {
        if (!condition)
        {
            throw new DifferenceException(problem ?? "", json);
        }
    }
}
