namespace Upstash.Workflow.Benchmarks;

/// <summary>A way to read a page.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Read">From UTF-8 to objects.</param>
/// <param name="ToJson">Back again, to see that it read everything; none where no objects are built.</param>
internal sealed record Reader(string Name, Func<byte[], object?> Read, Func<object, byte[]>? ToJson)
{
    public const string Ours = "ours";
    public const string SourceGenerated = "System.Text.Json, source-generated";
    public const string BareLoop = "`Utf8JsonReader.Read` alone, builds nothing";
    public const string Kiota = "Kiota, parse nodes";

    public static IReadOnlyList<Reader> All { get; } =
    [
        new(Ours, OurClient.Read, OurClient.ToJson),
        new(SourceGenerated, SystemTextPeer.Read, SystemTextPeer.ToJson),
        new("System.Text.Json, reflection", SystemTextPeer.ReadByReflection, SystemTextPeer.ToJson),
        new("Newtonsoft.Json", NewtonsoftPeer.Read, NewtonsoftPeer.ToJson),
        new("NSwag, Newtonsoft.Json", NSwagNewtonsoftPeer.Read, NewtonsoftPeer.ToJson),
        new("NSwag, System.Text.Json", NSwagSystemTextPeer.Read, NSwagSystemTextPeer.ToJson),
        new(Kiota, KiotaPeer.Read, KiotaPeer.ToJson),
        new("Refit, source-generated context", RefitPeer.Read, SystemTextPeer.ToJson),
        new(BareLoop, SystemTextPeer.Skim, ToJson: null),
    ];

    public Variant On(byte[] json) => Variant.Of(Name, () => Read(json));

    public void Check(byte[] json, byte[] expected)
    {
        if (ToJson is not null)
            SameAnswer.Check(Name, expected, ToJson(Read(json) ?? throw new InvalidOperationException($"{Name} reads nothing.")));
    }
}
