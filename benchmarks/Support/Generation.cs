using System.Diagnostics;
using Upstash.Workflow.Generator;
using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Emit;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The whole way from a document's text to its C# files, stage by stage, without the compiler around it.</summary>
internal static class Generation
{
    private static readonly ClientSettings Settings = SettingsBinder.Bind("openapi.yaml", new GeneratorOptions("Acme", "Acme.Api", "", ""));

    public static StageTimes Run(string text)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        SpecNode root = Read(text);
        long read = Stopwatch.GetTimestamp();
        LoadedDocument loaded = Load(root);
        long load = Stopwatch.GetTimestamp();
        ClientModel client = Bind(loaded);
        long bind = Stopwatch.GetTimestamp();
        int characters = Emit(client);
        long emit = Stopwatch.GetTimestamp();
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return new StageTimes(Span(start, read), Span(read, load), Span(load, bind), Span(bind, emit), bytes, characters);
    }

    public static SpecNode Read(string text) => Check(SpecReader.Read(text, Bag(), CancellationToken.None));

    public static LoadedDocument Load(SpecNode root) => Check(DocumentLoader.Load(root, Bag(), CancellationToken.None));

    public static ClientModel Bind(LoadedDocument loaded) => DocumentBinder.Bind(loaded, Settings, Bag(), CancellationToken.None);

    /// <returns>The characters of all files.</returns>
    public static int Emit(ClientModel client) => SourceUnits.Of(client).Sum(static unit => SourceEmitter.Emit(unit).Length);

    private static DiagnosticBag Bag() => new("openapi.yaml");

    private static double Span(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;

    private static T Check<T>(T? result)
        where T : class
        => result ?? throw new InvalidOperationException($"The document gives no {typeof(T).Name}: there is nothing to measure.");
}
