using System.Text;
using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime.Internal.Testing;

/// <summary>A body that was sent.</summary>
/// <param name="Bytes">All of it.</param>
/// <param name="Charset">Null for UTF-8.</param>
internal sealed record RecordedBody(byte[] Bytes, Encoding? Charset)
{
    public static RecordedBody None { get; } = new([], null);

    public string Decode() => CharsetDecoding.ToText(Bytes, Charset ?? Encoding.UTF8);
}
