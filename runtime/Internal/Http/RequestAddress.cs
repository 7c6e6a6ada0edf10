using System.Buffers;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>The <see cref="Uri"/> of a request. Where it would change nothing, path and query are not looked through and copied again.</summary>
/// <remarks>
/// That costs more than all the rest of an address. But a <see cref="Uri"/> made without it equals no other, and some of its methods
/// throw: handlers below a given client must never see one.
/// </remarks>
internal static class RequestAddress
{
    // What a Uri leaves as it is, besides escapes.
    private static readonly SearchValues<char> Legal =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=%");

    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public static Uri ToUri(string address, HttpClientOwnership ownership) => ownership == HttpClientOwnership.Own && IsCanonical(address)
        ? new Uri(address, in AsItIs)
        : new Uri(address, UriKind.Absolute);

    /// <summary>Whether a <see cref="Uri"/> would send path and query as they stand here. False in doubt.</summary>
    /// <param name="address">Absolute.</param>
    public static bool IsCanonical(string address)
    {
        int authority = address.IndexOf("//", StringComparison.Ordinal) + 2;
        ReadOnlySpan<char> target = address.AsSpan(authority);
        target = target[Math.Max(target.IndexOfAny("/?#\\"), 0)..];
        ReadOnlySpan<char> path = target.IndexOf('?') is var query and >= 0 ? target[..query] : target;

        // A segment of one or two dots leads elsewhere.
        return path.StartsWith("/")
            && !path.Contains("/.", StringComparison.Ordinal)
            && !target.ContainsAnyExcept(Legal)
            && HasOnlyNeededEscapes(target);
    }

    // Others are undone, "%2E%2E" among them, or written in upper case, or are none and escaped themselves.
    private static bool HasOnlyNeededEscapes(ReadOnlySpan<char> target)
    {
        for (int next = target.IndexOf('%'); next >= 0; next = target.IndexOf('%'))
        {
            target = target[(next + 1)..];
            if (target.Length < 2 || !IsNeeded(target[0], target[1]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNeeded(char upper, char lower)
    {
        if (!char.IsAsciiHexDigitUpper(upper) || !char.IsAsciiHexDigitUpper(lower))
        {
            return false;
        }

        char value = (char)((Digit(upper) << 4) | Digit(lower));
        return !char.IsAsciiLetterOrDigit(value) && value is not ('-' or '.' or '_' or '~');
    }

    private static int Digit(char hex) => hex <= '9' ? hex - '0' : hex - 'A' + 10;
}
