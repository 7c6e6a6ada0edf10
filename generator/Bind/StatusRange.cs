using System.Globalization;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The key of a response: <c>404</c>, <c>4XX</c> or <c>default</c>.</summary>
internal sealed record StatusRange(int From, int To)
{
    public bool IsError => From >= 300 || (From == 100 && To == 599);

    public static StatusRange? Parse(string key)
    {
        if (key == "default")
            return new StatusRange(100, 599);
        if (key.Length != 3 || key[0] is < '1' or > '5')
            return null;
        if (key.Substring(1) is "XX" or "xx")
            return new StatusRange((key[0] - '0') * 100, (key[0] - '0') * 100 + 99);
        return int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? new StatusRange(status, status) : null;
    }
}
