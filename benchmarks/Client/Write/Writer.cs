namespace Upstash.Workflow.Benchmarks;

/// <summary>A way to write a page, into memory that is used again where the library allows it.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Read">Makes its objects.</param>
/// <param name="Write">From those to UTF-8.</param>
internal sealed record Writer(string Name, Func<byte[], object?> Read, Func<object, ReadOnlyMemory<byte>> Write)
{
    public const string SourceGenerated = "System.Text.Json, source-generated";

    public static IReadOnlyList<Writer> All { get; } =
    [
        new("ours", OurClient.Read, OurClient.Write),
        new(SourceGenerated, SystemTextPeer.Read, SystemTextPeer.Write),
        new("… with the relaxed encoder", SystemTextPeer.Read, SystemTextPeer.WriteRelaxed),
        new("System.Text.Json, reflection", SystemTextPeer.Read, SystemTextPeer.WriteByReflection),
        new("Newtonsoft.Json", NewtonsoftPeer.Read, NewtonsoftPeer.Write),
        new("Kiota, its writer", KiotaPeer.Read, KiotaPeer.Write),
    ];

    public Variant On(byte[] json)
    {
        object page = Read(json)!;
        return Variant.Of(Name, () => Write(page));
    }

    public void Check(byte[] json) => SameAnswer.Check(Name, json, Write(Read(json)!).Span);
}
