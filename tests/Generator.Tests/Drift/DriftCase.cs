using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Drift;

/// <summary>
/// Two documents and what is said of them: a file in <c>Documents/drift</c> with edits of <c>pets.yaml</c>. Lines between <c>&lt;&lt;&lt;&lt;</c>
/// and <c>====</c> become those up to <c>&gt;&gt;&gt;&gt;</c>, everywhere; behind <c>::::</c> stand the diagnostics.
/// </summary>
internal sealed record DriftCase(string Name, string Accepted, string Present, string Expected)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Generator.Tests", "Documents", "drift");

    public static IEnumerable<string> Names
        => Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>The accepted document of most pairs.</summary>
    public static string Base => File.ReadAllText(Path.Combine(Folder, "pets.yaml"));

    public GeneratorInput Input => GeneratorInput.Of(Present).WithBaseline(Accepted);

    public static DriftCase Read(string name)
    {
        string text = File.ReadAllText(PathOf(name));
        string accepted = Base, present = "";
        foreach ((bool isAccepted, string from, string to) in Edits(text[..text.IndexOf("::::", StringComparison.Ordinal)]))
        {
            if (isAccepted)
                accepted = Replace(accepted, from, to);
            else
                present = Replace(present.Length == 0 ? accepted : present, from, to);
        }

        return new DriftCase(name, accepted, present, text[(text.IndexOf("::::\n", StringComparison.Ordinal) + 5)..]);
    }

    public void Write(string expected)
    {
        string text = File.ReadAllText(PathOf(Name));
        File.WriteAllText(PathOf(Name), text[..(text.IndexOf("::::\n", StringComparison.Ordinal) + 5)] + expected);
    }

    private static string PathOf(string name) => Path.Combine(Folder, name + ".txt");

    // Whole lines, or a part of one.
    private static string Replace(string text, string from, string to)
    {
        if (!text.Contains(from, StringComparison.Ordinal))
            (from, to) = (from.TrimEnd('\n'), to.TrimEnd('\n'));
        Assert.Contains(from, text, StringComparison.Ordinal);
        return text.Replace(from, to, StringComparison.Ordinal);
    }

    private static IEnumerable<(bool IsAccepted, string From, string To)> Edits(string text)
    {
        foreach (string block in text.Split("<<<<").Skip(1))
        {
            string[] parts = block[..block.IndexOf(">>>>", StringComparison.Ordinal)].Split("====\n");
            int line = parts[0].IndexOf('\n', StringComparison.Ordinal) + 1;
            yield return (parts[0].StartsWith(" accepted", StringComparison.Ordinal), parts[0][line..], parts[1]);
        }
    }
}
