namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>Damages a document a little: what is nearly well-formed tells scanners apart.</summary>
internal sealed class Mutator(Random random)
{
    // What means something to a scanner, and what looks like it in a wider or a signed comparison.
    private static readonly byte[] Telling =
    [
        .. "\"\"\"\\\\\\{}[],:0123456789-+.eEutfn/ \t\r\n"u8, 0, 1, 0x1F, 0x7F, 0x80, 0x85, 0xA0, 0xA2, 0xBF, 0xC0, 0xC2, 0xDC, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF,
    ];

    // One byte of structure becomes another, or two that are wrong together.
    private static readonly string[] Structures = ["{", "}", "[", "]", ",", ":", ",}", ",]", "},", "],", "}]", "]}", ",,", "", " ", "{}", "[]"];

    public byte[] Damage(byte[] json)
    {
        var bytes = new List<byte>(json);
        for (int count = random.Next(8) == 0 ? random.Next(2, 5) : 1; count > 0; count--)
        {
            DamageOnce(bytes);
        }

        return [.. bytes];
    }

    private void DamageOnce(List<byte> bytes)
    {
        int at = random.Next(bytes.Count + 1);
        int length = Math.Min(random.Next(4) == 0 ? random.Next(1, 40) : 1, bytes.Count - at);
        switch (random.Next(10))
        {
            case 0: bytes.Insert(at, Telling[random.Next(Telling.Length)]); break;
            case 1: bytes.RemoveRange(at, length); break;
            case 2: bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length)); break;
            case 3: bytes.RemoveRange(at, bytes.Count - at); break;
            case 4 when length > 0: Swap(bytes, at, random.Next(bytes.Count)); break;
            case 5 when length > 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 6 when length > 0: bytes[at] = (byte)random.Next(256); break;
            case 7: Replace(bytes, at); break;
            default: ReplaceStructure(bytes, at); break;
        }
    }

    private void Replace(List<byte> bytes, int at)
    {
        if (at < bytes.Count)
        {
            bytes[at] = Telling[random.Next(Telling.Length)];
        }
    }

    private void ReplaceStructure(List<byte> bytes, int from)
    {
        int at = bytes.FindIndex(from, static value => "{}[],:"u8.Contains(value));
        if (at >= 0)
        {
            bytes.RemoveAt(at);
            bytes.InsertRange(at, System.Text.Encoding.ASCII.GetBytes(Structures[random.Next(Structures.Length)]));
        }
    }

    private static void Swap(List<byte> bytes, int left, int right) => (bytes[left], bytes[right]) = (bytes[right], bytes[left]);
}
