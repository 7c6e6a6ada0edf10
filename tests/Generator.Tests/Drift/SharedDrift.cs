using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Drift;

/// <summary>The pairs of documents of the shared data; one row that skips itself where it is absent.</summary>
internal static class SharedDrift
{
    private const string Missing = "(none)";

    private static readonly string Folder = Path.Combine(Repository.Root, "..", "shared", "drift");

    public static TheoryData<string> Mutations => [.. Files("mutations")];

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            string[] states = Files("history");
            for (int i = 0; i + 1 < states.Length; i++)
                pairs.Add(states[i], states[i + 1]);
            if (states.Length < 2)
                pairs.Add(Missing, Missing);
            return pairs;
        }
    }

    /// <summary>A table of the shared data, by the names of its columns.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Table(params string[] path)
    {
        string[] lines = File.ReadAllLines(Repository.Shared(["drift", .. path]));
        string[] columns = lines[0].Split('\t');
        return lines.Skip(1).Where(line => line.Length > 0).Select(line => columns.Zip(line.Split('\t')).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static string[] Files(string name)
        => Directory.Exists(Path.Combine(Folder, name))
            ? [.. Directory.EnumerateFiles(Path.Combine(Folder, name), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
            : [Missing];
}
