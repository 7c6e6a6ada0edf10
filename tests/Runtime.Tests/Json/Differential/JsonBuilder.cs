using System.Text;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>Bytes that grow. A million documents are made with one: nothing is allocated but the result.</summary>
internal sealed class JsonBuilder
{
    private byte[] _bytes = new byte[4096];

    public int Length { get; private set; }

    public void Clear() => Length = 0;

    public void Add(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Add(string text)
    {
        Reserve(text.Length * 3);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    public byte[] ToArray() => _bytes[..Length];

    private void Reserve(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }
    }
}
