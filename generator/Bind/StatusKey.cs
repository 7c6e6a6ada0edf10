using System.Globalization;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The key of a response: <c>404</c>, <c>4XX</c> or <c>default</c>.</summary>
internal static class StatusKey
{
    private static readonly StatusRange Any = new(100, 599);

    public static StatusRange? Parse(string key)
    {
        if (key == "default")
            return Any;
        if (key.Length != 3 || key[0] is < '1' or > '5')
            return null;
        if (key.Substring(1) is "XX" or "xx")
            return new StatusRange((key[0] - '0') * 100, (key[0] - '0') * 100 + 99);
        return int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? new StatusRange(status, status) : null;
    }

    public static bool IsError(StatusRange range) => range.From >= 300 || range == Any;
}
