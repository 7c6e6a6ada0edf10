using System.Globalization;
using System.Text;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>The scanner and the reference disagree. The message is a C# literal of the text, to become a test.</summary>
internal sealed class DifferenceException(string problem, byte[] json) : Exception($"{problem}: {Literal(json)}")
{
    public static string Literal(ReadOnlySpan<byte> json)
    {
        var text = new StringBuilder($"({json.Length} bytes) \"");
        foreach (byte value in json[..Math.Min(json.Length, 2000)])
        {
            bool isPlain = value is >= 0x20 and < 0x7F and not ((byte)'"' or (byte)'\\');
            text.Append(isPlain ? ((char)value).ToString() : string.Create(CultureInfo.InvariantCulture, $"‹{value:X2}›"));
        }

        return text.Append('"').ToString();
    }
}
