using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>The second document's service: an answer for each path, whatever was asked. Who asks rightly is for the proxy to say.</summary>
internal sealed class LibraryService : IAsyncDisposable
{
    private const string Book = """{"id":1,"title":"Dune","isbn":"0-441","genre":"novel","published":"1965-08-01","thumbnail":"AP8+"}""";

    private readonly WebApplication _app;

    private LibraryService(WebApplication app) => (_app, Address) = (app, new Uri(app.Urls.Single()));

    public Uri Address { get; }

    public static async Task<LibraryService> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        return new LibraryService(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        string[] path = context.Request.Path.Value!.Split('/');
        (int status, string type, string body) = (context.Request.Method, path[2], path[^1]) switch
        {
            ("GET", "books", "books") => (200, "application/json", $"[{Book}]"),
            ("POST", "books", _) => (201, "application/json", Book),
            ("GET", "books", "cover") => (200, "image/png", "PNG"),
            ("GET", "books", "summary") => (200, "text/plain", "Süße Träume"),
            ("GET", "books", _) => (200, "application/json", """{"number":3,"state":"lent"}"""),
            ("GET", "catalogue", _) => (200, "application/json", """{"name":"A","shelves":[{"name":"B"}]}"""),
            ("PUT", "loans", _) => (200, "application/json", """{"reader":"ada","days":14}"""),
            ("POST", "loans", _) => (202, "application/json", """{"ada":{"novel":1}}"""),
            ("GET", "opening-hours", _) => (200, "application/json", """{"monday":["09:00:00Z"]}"""),
            _ => (204, "", ""),
        };
        context.Response.StatusCode = status;
        if (status == 204)
            return;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body);
    }
}
