namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>The model has another type there: the scanner must refuse the text, and say where.</summary>
internal sealed class MisfitException(string path = "") : Exception
{
    // A name that a message writes in another way: nothing is expected of the path then.
    private const string Unsure = "?";

    /// <summary>From the value that was asked on; null where it is not known.</summary>
    public string? Path => path.Contains(Unsure, StringComparison.Ordinal) || path.Length > 400 ? null : path;

    public MisfitException Within(int index) => new($"[{index}]{path}");

    public MisfitException Within(string? name)
    {
        bool isPlain = name?.Length is > 0 and < 50 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '$');
        return new($".{(isPlain ? name : Unsure)}{path}");
    }
}
