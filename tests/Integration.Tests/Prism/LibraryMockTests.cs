using System.Globalization;
using System.Text.RegularExpressions;
using Town.Library;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>The second document, answered by Prism: ranges of statuses, several schemas for errors, every format of a value.</summary>
public sealed partial class LibraryMockTests(PrismServers servers) : PrismTest(servers)
{
    private const int Seeds = 40;

    [Fact]
    public async Task Errors_are_typed_by_status_range_and_default()
    {
        using LibraryClient client = await ConnectAsync();
        // The client asks for what a success may be. Prism negotiates errors too, and gives none that nobody asked for.
        Handler.Accept = "application/json, application/problem+json";
        Handler.Prefer = "code=409";
        await Assert.ThrowsAsync<ApiException<Conflict>>(() => AddAsync(client));
        Handler.Prefer = "code=422";
        Assert.Equal("string", (await Assert.ThrowsAsync<ApiException<Problem>>(() => AddAsync(client))).Error.Title);
        Handler.Prefer = "code=503";
        Assert.Equal("string", (await Assert.ThrowsAsync<ApiException<Problem>>(() => client.Books.ReadTheCatalogueAsync())).Error.Title);
        Assert.Empty(Drift);
    }

    [Fact]
    public async Task Books_of_chance_are_read_and_written_without_loss()
    {
        using LibraryClient client = await ConnectAsync();
        for (int seed = 1; seed <= Seeds; seed++)
        {
            Handler.Prefer = $"dynamic=true, seed={seed}";
            IReadOnlyList<Book> books = await client.Books.ListBooksAsync();
            AssertSame(Handler.Last.Body, $"[{string.Join(',', books.Select(book => book.ToJson()))}]");
        }

        Assert.All(Handler.Exchanges, exchange => Assert.Null(exchange.Objection));
        Assert.Empty(Drift);
    }

    [Fact]
    public async Task Shelves_within_shelves_are_read_and_written_without_loss()
    {
        using LibraryClient client = await ConnectAsync();
        for (int seed = 1; seed <= Seeds; seed++)
        {
            Handler.Prefer = $"dynamic=true, seed={seed}";
            Shelf shelf = await client.Books.ReadTheCatalogueAsync();
            AssertSame(Handler.Last.Body, shelf.ToJson());
        }

        Assert.Empty(Drift);
    }

    private static Task<Book> AddAsync(LibraryClient client) => client.Books.AddBookAsync(new() { Title = "a", Author = "b", Copies = 1 }, Guid.Empty);

    private static void AssertSame(string expected, string actual) => JsonTrees.AssertSame(OneForm(expected), OneForm(actual));

    /// <summary>A time has several forms: <c>20.0Z</c> is written as <c>20+00:00</c>.</summary>
    private static string OneForm(string json)
        => Time().Replace(json, match => DateTimeOffset.Parse(match.Value, CultureInfo.InvariantCulture).ToString("O", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:[\d.]+(Z|[+-]\d\d:\d\d)")]
    private static partial Regex Time();

    private async Task<LibraryClient> ConnectAsync() => ConnectLibrary(await Servers.LibraryMockAsync(), LibraryAuth.DeskKey("desk-7"));
}
