using System.Globalization;

namespace RunLogs.CommandLine;

/// <summary>A run named on the command line: <c>ID</c>, or <c>ID@CREATED</c> (Unix milliseconds) when the id ran more than once.</summary>
internal sealed record RunArgument(string Id, long? CreatedAt)
{
    public static RunArgument Parse(string text)
    {
        int at = text.LastIndexOf('@');
        return at > 0 && long.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long createdAt)
            ? new RunArgument(text[..at], createdAt)
            : new RunArgument(text, null);
    }
}
