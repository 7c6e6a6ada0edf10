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

    /// <returns>The characters of all files.</returns>
    public static int Run(string text) => Emit(Bind(Load(Read(text))));

    /// <returns>The text of every file.</returns>
    public static IReadOnlyList<string> Files(string text) => [.. SourceUnits.Of(Bind(Load(Read(text)))).Select(SourceEmitter.Emit)];

    /// <remarks>Processor time, of all threads: it includes the just-in-time compiler's and leaves out the neighbours on the machine.</remarks>
    public static StageTimes Measure(string text)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        TimeSpan begin = Now();
        SpecNode root = Read(text);
        TimeSpan read = Now();
        LoadedDocument loaded = Load(root);
        TimeSpan load = Now();
        ClientModel client = Bind(loaded);
        TimeSpan bind = Now();
        int characters = Emit(client);
        TimeSpan emit = Now();
        double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return new StageTimes(Span(begin, read), Span(read, load), Span(load, bind), Span(bind, emit), wall, bytes, characters);
    }

    public static SpecNode Read(string text) => Check(SpecReader.Read(text, Bag(), CancellationToken.None));

    public static LoadedDocument Load(SpecNode root) => Check(DocumentLoader.Load(root, "openapi.yaml", [], Bag(), CancellationToken.None));

    public static ClientModel Bind(LoadedDocument loaded) => DocumentBinder.Bind(loaded, Settings, Bag(), CancellationToken.None).Client;

    public static int Emit(ClientModel client) => SourceUnits.Of(client).Sum(static unit => SourceEmitter.Emit(unit).Length);

    private static DiagnosticBag Bag() => new("openapi.yaml");

    private static TimeSpan Now() => Environment.CpuUsage.TotalTime;

    private static double Span(TimeSpan from, TimeSpan to) => (to - from).TotalMilliseconds;

    private static T Check<T>(T? result)
        where T : class
        => result ?? throw new InvalidOperationException($"The document gives no {typeof(T).Name}: there is nothing to measure.");
}
