using System.Text;

namespace Upstash.Workflow.LocalServer.Protocol;

/// <summary>
/// The parameter <c>trimBody</c>. Its description says that -1 excludes bodies, but clients that send nothing get them and clients that
/// send 0 get none: -1 (the default) keeps bodies, 0 drops them, n cuts them to n bytes of UTF-8, never within a character.
/// </summary>
internal readonly record struct BodyTrim(long Limit)
{
    public string? Apply(string? body) => (body, Limit) switch
    {
        (null, _) or (_, < 0) => body,
        (_, 0) => null,
        _ => Cut(body, Limit),
    };

    private static string Cut(string body, long limit)
    {
        long bytes = 0;
        int end = 0;
        foreach (Rune rune in body.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > limit)
            {
                return body[..end];
            }

            end += rune.Utf16SequenceLength;
        }

        return body;
    }
}
