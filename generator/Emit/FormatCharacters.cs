namespace Upstash.Workflow.Generator.Emit;

/// <summary>
/// Unicode's category Cf: characters without a shape of their own, among them those that reorder text so that code reads differently
/// from what it does (CVE-2021-42574).
/// </summary>
/// <remarks>
/// A table of ours and not <c>CharUnicodeInfo</c>, whose data differ between the hosts of a compiler: the same document must give the
/// same bytes in an editor on .NET Framework and in a build on .NET.
/// </remarks>
internal static class FormatCharacters
{
    private static readonly (int First, int Last)[] Ranges =
    [
        (0x00AD, 0x00AD), (0x0600, 0x0605), (0x061C, 0x061C), (0x06DD, 0x06DD), (0x070F, 0x070F), (0x0890, 0x0891), (0x08E2, 0x08E2),
        (0x180E, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB),
        (0x110BD, 0x110BD), (0x110CD, 0x110CD), (0x13430, 0x1343F), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0001, 0xE0001),
        (0xE0020, 0xE007F),
    ];

    public static bool Contains(int codePoint)
    {
        foreach ((int first, int last) in Ranges)
        {
            if (codePoint <= last)
                return codePoint >= first;
        }

        return false;
    }
}
