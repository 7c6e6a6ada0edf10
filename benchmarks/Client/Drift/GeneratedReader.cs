using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The client of the bundled document, generated and compiled here: it can be compared with itself after a change of its text.</summary>
internal sealed class GeneratedReader
{
    private const string Keep = "json.ReadUnknown(ref _additionalProperties)";

    private readonly FromJson _read;

    private GeneratedReader(FromJson read) => _read = read;

    private delegate object FromJson(ReadOnlySpan<byte> json);

    public static GeneratedReader Compile(Func<string, string> change)
    {
        CSharpCompilation compilation = Compiler.Create([.. Generation.Files(SampleDocument.Bundled.Text).Select(change)]);
        using var assembly = new MemoryStream();
        EmitResult result = compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release)).Emit(assembly);
        if (!result.Success)
            throw new InvalidOperationException("The generated client does not compile: " + string.Join("; ", result.Diagnostics.Take(3)));
        Type page = Assembly.Load(assembly.ToArray()).GetType("Acme.Api.ListWorkflowRunLogsResponse", throwOnError: true)!;
        return new GeneratedReader(page.GetMethod("FromJson")!.CreateDelegate<FromJson>());
    }

    /// <summary>Unknown members are read over. The field that would hold them stays: eight bytes for each object.</summary>
    public static string Skip(string file)
    {
        if (file.Contains("ReadUnknown(", StringComparison.Ordinal) && !file.Contains(Keep, StringComparison.Ordinal))
            throw new InvalidOperationException("The generated code keeps unknown members in another way than this measurement knows.");
        return file.Replace(Keep, "json.Skip()", StringComparison.Ordinal);
    }

    public object Read(byte[] json) => _read(json);

    public Variant On(string name, byte[] json) => Variant.Of(name, () => _read(json));

    public byte[] ToJson(byte[] json)
    {
        object page = _read(json);
        return Encoding.UTF8.GetBytes((string)page.GetType().GetMethod("ToJson")!.Invoke(page, null)!);
    }
}
