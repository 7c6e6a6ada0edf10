using BenchmarkDotNet.Running;
using Upstash.Workflow.Benchmarks;

// --quick            everything in under a minute, as Markdown
// --document FILE…   the stages on documents of your own
// --cold DOCUMENT    what --quick and --document start to measure a fresh process
// anything else      BenchmarkDotNet
switch (args)
{
    case ["--cold", string document]:
        ColdStart.RunChild(document);
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
