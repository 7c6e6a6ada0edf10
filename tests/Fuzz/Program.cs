using System.Globalization;
using SharpFuzz;
using Upstash.Workflow.Fuzz;

// read|generate|json           under AFL: one input after the other on standard input
// read|generate|json FILE…     each file once, to look at a finding
// json N [SEED]                N random documents, no AFL needed
if (args is ["json", var count, ..] && int.TryParse(count, CultureInfo.InvariantCulture, out int documents))
{
    JsonTarget.Run(documents, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : Random.Shared.Next());
    return;
}

Action<Stream> target = args is [] or ["read", ..] ? Targets.Read : args[0] == "json" ? JsonTarget.Read : Targets.Generate;
if (args.Length > 1)
{
    foreach (string path in args.Skip(1))
    {
        Console.WriteLine(path);
        using FileStream file = File.OpenRead(path);
        target(file);
    }

    return;
}

Fuzzer.OutOfProcess.Run(target);
