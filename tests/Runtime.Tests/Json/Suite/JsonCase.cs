using System.Globalization;
using System.Text;

namespace Upstash.Workflow.Runtime.Tests.Json.Suite;

/// <summary>A text and what must become of it. In the text, <c>‹C3 A9›</c> stands for bytes that a string of C# cannot hold.</summary>
internal sealed record JsonCase(string Name, string Text, Verdict Verdict)
{
    public bool IsAccepted => Verdict is Verdict.Accepted or Verdict.AcceptedByUs;

    public byte[] Bytes { get; } = BytesOf(Text);

    private static byte[] BytesOf(string text)
    {
        var bytes = new List<byte>();
        foreach (string part in text.Split('‹'))
        {
            string[] halves = part.Split('›');
            string raw = halves.Length > 1 ? halves[0] : "";
            bytes.AddRange(raw.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static hex => byte.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            bytes.AddRange(Encoding.UTF8.GetBytes(halves[^1]));
        }

        return [.. bytes];
    }
}
