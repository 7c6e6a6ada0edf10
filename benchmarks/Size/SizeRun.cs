using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The size of what is generated, beside that of NSwag and Kiota, for the bundled document and for one with a model of 60 members.</summary>
internal static class SizeRun
{
    private static readonly SampleDocument SixtyMembers = new("60 members", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sixty-members.yaml")));

    public static void Run()
    {
        Console.WriteLine("### The size of generated code\n");
        Console.WriteLine("| document | | files | lines | characters | without comments and space | assembly, bytes | IL of methods | characters a member | IL a member |\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        Print(SampleDocument.Bundled, "kiota");
        Print(SixtyMembers, "kiota-sixty");
        Console.WriteLine();
    }

    private static void Print(SampleDocument document, string kiota)
    {
        ClientModel client = Generation.Bind(Generation.Load(Generation.Read(document.Text)));
        int members = client.Objects.Sum(static schema => schema.Properties.Count);
        Print(document, members, "ours", Contender.All[0].Generate("openapi.yaml", document.Text));
        Print(document, members, "NSwag", Contender.All[1].Generate("openapi.yaml", document.Text));
        // Made when this project was built: Kiota is a program.
        string folder = Repository.PathOf("benchmarks", "obj", kiota == "kiota" ? "peers" : "peers-size", kiota);
        Print(document, members, "Kiota", [.. Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)]);
    }

    private static void Print(SampleDocument document, int members, string generator, IReadOnlyList<string> files)
    {
        GeneratedCode code = GeneratedCode.Of(generator, files);
        FormattableString row =
            $"| {document.Name}, {members} members | {generator} | {files.Count} | {code.Lines} | {code.Characters} | {code.CodeCharacters} | {code.AssemblyBytes} | {code.BodyBytes} | {code.Characters / members} | {code.BodyBytes / members} |";
        Console.WriteLine(FormattableString.Invariant(row));
    }
}
