using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Upstash.Workflow.Benchmarks.Payloads;

namespace Upstash.Workflow.Benchmarks;

/// <summary>A list as long as the address says, <c>/PAYLOAD/soak/PAGES/CURSOR</c>: every page has a cursor of that length, and none comes twice.</summary>
internal static class SoakPages
{
    /// <summary>How many connections lists were asked for on since this was asked.</summary>
    public const string ConnectionsPath = "/connections";

    private static readonly ConcurrentDictionary<string, bool> Connections = new();

    public static string AddressOf(string server, int pages, int cursorLength) => $"{server}/50K/soak/{pages}/{cursorLength}";

    /// <summary>On a connection of its own, which is closed at once: it is not one of those that are counted.</summary>
    public static string Ask(string server, string path)
    {
        using var client = new HttpClient();
        return client.GetStringAsync(server + path).GetAwaiter().GetResult();
    }

    public static async Task AnswerConnectionsAsync(HttpContext context)
    {
        int count = Connections.Count;
        Connections.Clear();
        await context.Response.WriteAsync(count.ToString(CultureInfo.InvariantCulture));
    }

    public static async Task AnswerAsync(HttpContext context, string[] path, ReadOnlyMemory<byte> json)
    {
        Connections.TryAdd(context.Connection.Id, true);
        string cursor = Next(context.Request.Query["cursor"], Number(path[3]), Number(path[4]));
        byte[] head = Encoding.UTF8.GetBytes($"{{\"cursor\":\"{cursor}\"");
        ReadOnlyMemory<byte> rest = json[json.Span.IndexOf(","u8)..];
        context.Response.ContentLength = head.Length + rest.Length;
        await context.Response.BodyWriter.WriteAsync(head);
        await context.Response.BodyWriter.WriteAsync(rest);
    }

    /// <summary>The number of the next page and what makes it long; empty on the last page.</summary>
    private static string Next(string? cursor, int pages, int length)
    {
        int page = cursor is null ? 1 : Number(cursor.Split('-')[0]);
        string number = $"{page + 1}-";
        return page == pages ? "" : new Dice(page).Id(number, length - number.Length);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
