namespace Upstash.Workflow.Runtime.Internal.Http;

/// <summary>Which texts can be sent as a secret. No message repeats the text.</summary>
internal static class Secret
{
    public const int MaxLength = 64 * 1024;

    public static string Check(string secret, string parameter)
    {
        ArgumentNullException.ThrowIfNull(secret, parameter);
        return Problem(secret) is { } problem
            ? throw new ArgumentException($"The {parameter} cannot be sent: it {problem}. (It is not shown here.)", parameter)
            : secret;
    }

    public static string CheckCookie(string secret, string parameter) => CookieProblem(secret) is { } problem
        ? throw new ArgumentException($"The {parameter} cannot be sent: it {problem}. (It is not shown here.)", parameter)
        : secret;

    public static string? Problem(string? secret) => secret switch
    {
        null => "is null",
        "" => "is empty",
        { Length: > MaxLength } => $"is longer than {MaxLength / 1024} KB",
        _ when secret.AsSpan().ContainsAny('\r', '\n') => "holds a line break",
        _ when secret.Any(char.IsControl) => "holds a control character",
        _ when secret.AsSpan().Trim().Length == 0 => "is blank",
        _ when secret.AsSpan().Trim().Length != secret.Length => "starts or ends with white space",
        _ when secret.AsSpan().ContainsAnyExceptInRange(' ', '~') => "holds a character that is not ASCII",
        _ => null,
    };

    public static string? CookieProblem(string secret) =>
        secret.AsSpan().ContainsAny("\"\\;, ") ? "holds a character that a cookie cannot carry" : null;
}
