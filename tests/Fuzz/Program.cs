using System.Text;
using SharpFuzz;
using Upstash.Workflow.Fuzz;

// read|generate           under AFL: one input after the other on standard input
// read|generate FILE…     each file once, to look at a finding
Action<string> target = args is [] or ["read", ..] ? Targets.Read : Targets.Generate;
if (args.Length > 1)
{
    foreach (string path in args.Skip(1))
    {
        Console.WriteLine(path);
        target(File.ReadAllText(path));
    }

    return;
}

Fuzzer.OutOfProcess.Run(stream =>
{
    using var reader = new StreamReader(stream, Encoding.UTF8);
    target(reader.ReadToEnd());
});
