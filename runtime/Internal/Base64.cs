using System.Diagnostics.CodeAnalysis;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Base64 as servers write it: either alphabet, with or without padding.</summary>
internal static class Base64
{
    public static bool TryDecode(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        int padding = (4 - (text.Length % 4)) % 4;
        string padded = text.Replace('-', '+').Replace('_', '/').PadRight(text.Length + padding, '=');
        byte[] buffer = new byte[padded.Length / 4 * 3];
        bool valid = Convert.TryFromBase64String(padded, buffer, out int length);
        bytes = valid ? buffer.AsSpan(0, length).ToArray() : null;
        return valid;
    }
}
