using Upstash.Workflow.Runtime.Internal.Http;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Gets at the values, and says whose fault it is when one cannot be used.</summary>
internal sealed class ConfigurationReader(string path, Func<string, string?> read)
{
    /// <summary>Where the values stand, for messages.</summary>
    public string Place => path.Length == 0 ? "at its root" : $"'{path}'";

    public bool Has(string key) => read(key) is not null;

    /// <summary>A value that no message repeats.</summary>
    public string? Secret(string key) => read(key);

    public void Apply<T>(string key, Func<string, T> parse, Action<T> set)
    {
        if (read(key) is { } text)
        {
            Check(key, () =>
            {
                set(parse(text.Trim()));
                return true;
            });
        }
    }

    public T Check<T>(string key, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            throw new ArgumentException($"The configuration value '{Name(key)}' cannot be used: {ErrorText.Plain(exception)}", exception);
        }
    }

    private string Name(string key) => path.Length == 0 ? key : $"{path}:{key}";
}
