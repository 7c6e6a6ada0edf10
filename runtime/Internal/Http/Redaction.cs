using System.Text;

namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Takes the secrets of a call out of what a service sent: it may echo the credential it did not like, in any of the usual spellings.</summary>
internal sealed class Redaction
{
    private const string Instead = "[redacted]";

    // A shorter "secret" would blot out ordinary words.
    public const int ShortestRedacted = 8;

    // Only a secret that begins like itself again and again, and a text made of that beginning, take more.
    private const int StepsPerCharacter = 64;

    private readonly string[] _secrets;

    // The longer first: one may be a part of another.
    public Redaction(IEnumerable<string> secrets) =>
        _secrets = [.. secrets.Where(secret => secret.Length >= ShortestRedacted).SelectMany(Spellings).Distinct(StringComparer.Ordinal).OrderByDescending(secret => secret.Length)];

    public string Apply(string text) => _secrets.Aggregate(text, Remove);

    /// <summary>The same for a whole body: the error that the document declares is read from it.</summary>
    public byte[] Apply(byte[] utf8)
    {
        string text = Encoding.UTF8.GetString(utf8);
        string redacted = Apply(text);
        return ReferenceEquals(redacted, text) ? utf8 : Encoding.UTF8.GetBytes(redacted);
    }

    /// <summary>An exception of the framework, which may quote what it could not read; a copy only if it shows a secret.</summary>
    public Exception? Apply(Exception? exception) => exception switch
    {
        null => null,
        _ when _secrets.Length == 0 || !Shows(exception.ToString()) => exception,
        HttpRequestException request => new HttpRequestException(request.HttpRequestError, Apply(request.Message), Apply(request.InnerException), request.StatusCode),
        HttpIOException io => new HttpIOException(io.HttpRequestError, Apply(io.Message), Apply(io.InnerException)),
        _ => new IOException($"{exception.GetType().FullName}: {Apply(exception.Message)}", Apply(exception.InnerException)),
    };

    // A text that shows none is given back as it is.
    private bool Shows(string text) => !ReferenceEquals(Apply(text), text);

    // Beyond ASCII one character is several escapes.
    private static string[] Spellings(string secret) => System.Text.Ascii.IsValid(secret) ? [secret] : [secret, Uri.EscapeDataString(secret)];

    private static string Remove(string text, string secret)
    {
        long steps = ((long)text.Length * StepsPerCharacter) + secret.Length;
        StringBuilder? kept = null;
        int start = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (EscapedText.StartsWith(text.AsSpan(at), secret, ref steps) is var length and > 0)
            {
                (kept ??= new StringBuilder()).Append(text, start, at - start).Append(Instead);
                start = at + length;
                at = start - 1;
            }
            else if (steps < 0)
            {
                return Instead;
            }
        }

        return kept is null ? text : kept.Append(text, start, text.Length - start).ToString();
    }
}
