using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Upstash.Workflow.Benchmarks.Payloads;

namespace Upstash.Workflow.Benchmarks;

/// <summary>The service on a free port of this machine, in a process of its own (<c>--serve</c>); it ends with its standard input.</summary>
/// <remarks>
/// <c>/PAYLOAD/known</c> and <c>/PAYLOAD/chunked</c> give one page, <c>/PAYLOAD/slow</c> a list of <see cref="Pages"/>, a delay before each,
/// <c>/PAYLOAD/soak</c> one as long as is asked for (<see cref="SoakPages"/>).
/// </remarks>
internal static class PageServer
{
    /// <summary>Nobody can ask ahead for the first one: with so many, what can be gained at most is 1.92.</summary>
    public const int Pages = 24;

    private const int ChunkSize = 32 * 1024;

    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(5);

    public static async Task RunAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using WebApplication app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await Console.In.ReadToEndAsync();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == SoakPages.ConnectionsPath)
        {
            await SoakPages.AnswerConnectionsAsync(context);
            return;
        }

        string[] path = context.Request.Path.Value!.Split('/');
        ReadOnlyMemory<byte> json = Payload.Get(path[1]).Json;
        context.Response.ContentType = "application/json";
        switch (path[2])
        {
            case "chunked":
                await WriteChunkedAsync(context.Response, json);
                break;
            case "soak":
                await SoakPages.AnswerAsync(context, path, json);
                break;
            case "slow":
                await PreciseDelay.For(Delay);
                await WriteAsync(context.Response, WithCursor(json, context.Request.Query["cursor"]));
                break;
            default:
                await WriteAsync(context.Response, json);
                break;
        }
    }

    private static async Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> json)
    {
        response.ContentLength = json.Length;
        await response.BodyWriter.WriteAsync(json);
    }

    private static async Task WriteChunkedAsync(HttpResponse response, ReadOnlyMemory<byte> json)
    {
        for (; !json.IsEmpty; json = json[Math.Min(ChunkSize, json.Length)..])
            await response.BodyWriter.WriteAsync(json[..Math.Min(ChunkSize, json.Length)]);
    }

    /// <summary>The cursor is the number of the next page, and empty on the last one. It is the first member.</summary>
    private static byte[] WithCursor(ReadOnlyMemory<byte> json, string? cursor)
    {
        int page = int.TryParse(cursor, CultureInfo.InvariantCulture, out int number) ? number : 1;
        int rest = json.Span.IndexOf(","u8);
        return [.. Encoding.UTF8.GetBytes($"{{\"cursor\":\"{(page < Pages ? page + 1 : "")}\""), .. json[rest..].Span];
    }
}
