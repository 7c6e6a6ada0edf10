using System.Globalization;
using BenchmarkDotNet.Running;
using Upstash.Workflow.Benchmarks;
using Upstash.Workflow.Benchmarks.Payloads;

// --quick            everything in under a minute, as Markdown
// --document FILE…   the stages on documents of your own
// --edit FILE…       an edit of one schema in an open project
// --corpus FOLDER    our generator beside NSwag's on every document of a folder
// --drift [FILE]     a call with and without an observer of drift
// --pair FILE…       a document beside its accepted state
// --client [PART]    the client beside others
// --aot              a native application beside one by hand
// --soak [PAGES]     whether memory, connections and sockets stay as they are over thousands of pages
// --build [FEED]     a cold build with the package beside one with its sources checked in
// --size             the size of generated code beside others'
// --all              everything that goes into docs/benchmarks.md
// --payload NAME FILE a page that the client is measured on
// --gate             fails if reading has become slow
// --serve            the server of that
// --cold, --contender, --soak-child what these start to measure a fresh process
// anything else      BenchmarkDotNet
switch (args)
{
    case ["--cold", string document]:
        ColdStart.RunChild(document);
        break;
    case ["--contender", string contender, string path]:
        ContenderChild.Run(contender, path);
        break;
    case ["--corpus", string folder]:
        CorpusRun.Run(folder);
        break;
    case ["--edit", .. string[] { Length: > 0 } edited]:
        DocumentEdits.Run(edited);
        break;
    case ["--drift", .. string[] { Length: <= 1 } payload]:
        DriftCost.Run(payload is [string page] ? File.ReadAllBytes(page) : Payload.Get("50K").Json);
        break;
    case ["--pair", .. string[] { Length: > 0 } documents]:
        DriftPairs.Run(documents);
        break;
    case ["--client", .. string[] { Length: <= 1 } part]:
        return ClientRun.Run(part.FirstOrDefault());
    case ["--soak"]:
        return SoakRun.Run(SoakRun.DefaultPages);
    case ["--soak", string pages] when int.TryParse(pages, CultureInfo.InvariantCulture, out int count):
        return SoakRun.Run(count);
    case ["--soak-child", string name, string server, string count]:
        await SoakChild.RunAsync(name, server, int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["--aot"]:
        return AotRun.Run();
    case ["--build", .. string[] { Length: <= 1 } feed]:
        BuildRun.Run(feed.FirstOrDefault());
        break;
    case ["--size"]:
        SizeRun.Run();
        break;
    case ["--all"]:
        return AllRun.Run();
    case ["--gate"]:
        return Gate.Run();
    case ["--serve"]:
        await PageServer.RunAsync();
        break;
    case ["--payload", string name, string file]:
        File.WriteAllBytes(file, Payload.Get(name).Json);
        break;
    case ["--quick"]:
        QuickRun.Run();
        break;
    case ["--document", .. string[] { Length: > 0 } paths]:
        QuickRun.RunDocuments(paths);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new InProcessConfig());
        break;
}

return 0;
