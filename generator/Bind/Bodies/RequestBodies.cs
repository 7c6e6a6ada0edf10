using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What an operation can send.</summary>
/// <param name="First">The best of the declared media types: the operation's own method.</param>
/// <param name="Others">Those that give another C# type, with what stands in the names of their methods: <c>Multipart</c>.</param>
internal sealed record RequestBodies(RequestBodyModel? First, IReadOnlyList<(string Suffix, RequestBodyModel Body)> Others)
{
    public static RequestBodies None { get; } = new(null, []);
}
