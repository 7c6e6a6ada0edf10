using System.Net;
using System.Text;
using Town.Library;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Prism;

/// <summary>The second document through a validating proxy: bodies, headers, paths, every style of query parameter, several credentials.</summary>
public sealed class LibraryProxyTests(PrismServers servers) : PrismTest(servers)
{
    private static readonly Guid Id = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly DateTimeOffset Time = new(2024, 2, 29, 23, 59, 59, 500, TimeSpan.FromHours(2));

    [Fact]
    public async Task Queries_of_every_style_are_accepted()
    {
        using LibraryClient client = await ConnectAsync();
        ListBooksQuery[] queries =
        [
            new() { Genre = [ListBooksGenre.Novel] }, new() { Genre = [ListBooksGenre.Novel, ListBooksGenre.Poetry, ListBooksGenre.ScienceFiction] },
            new() { Ids = [1] }, new() { Ids = [1, -2, LogsQueries.MaxExact] }, new() { Tags = ["x"] }, new() { Tags = ["x y", "z", "é&="] },
            new() { Words = ["one"] }, new() { Words = ["one", "two", "três"] }, new() { Sort = ListBooksSort.Added }, new() { Sort = "-title" },
            new() { AddedAfter = Time }, new() { AddedAfter = DateTimeOffset.UnixEpoch }, new() { PublishedOn = new DateOnly(1999, 12, 31) },
            new() { Available = true }, new() { Available = false }, new() { MaxPrice = 0 }, new() { MaxPrice = 12.50m }, new() { MinRating = -4.5 },
            new() { MinRating = 1e300 }, new() { Limit = 1 }, new() { Limit = 100 }, new() { FilterAuthorName = "Ö." }, new() { FilterAuthorName = "Ö. Ünal+&=%[]" },
            new()
            {
                Genre = [ListBooksGenre.Novel], Ids = [1, 2], Tags = ["x", "y"], Words = ["a", "b"], Sort = ListBooksSort.Title, AddedAfter = Time,
                PublishedOn = new DateOnly(1, 1, 1), Available = true, MaxPrice = 1, MinRating = 0.5, Limit = 20, FilterAuthorName = "ab",
            },
        ];
        foreach (ListBooksQuery query in queries)
            await client.Books.ListBooksAsync(query);
        AssertAccepted();
    }

    [Fact]
    public async Task Bodies_and_headers_are_accepted()
    {
        using LibraryClient client = await ConnectAsync();
        await client.Books.AddBookAsync(new() { Title = "Dune", Author = null, Copies = 0 }, Id);
        NewBook full = new()
        {
            Title = "\"Tiếng Việt\" </script>\u2028😀", Subtitle = "", Author = "F. Herbert", Copies = -1, Price = 12.50m, Published = new DateOnly(1965, 8, 1),
            FirstLoan = Time, Thumbnail = [0, 255, 62], Genre = NewBookGenre.ScienceFiction,
            Chapters = [new() { Heading = "1", Parts = [new() { Heading = "1.1" }] }], Translations = ["de", null, "fr"],
        };
        await client.Books.AddBookAsync(full, Id, xPriority: -3, xDryRun: true, xReceivedAt: Time);
        await client.Books.ChangeCopyAsync("b", 1, new() { State = "torn" });
        await client.Books.ChangeCopyAsync("b", 1);
        AssertAccepted();
    }

    [Fact]
    public async Task Paths_are_accepted_and_every_answer_is_read()
    {
        using LibraryClient client = await ConnectAsync();
        foreach (string bookId in new[] { "978-3", "a/b", "é ?#%", "...", "a;b,c", "😀" })
            Assert.Equal(3, (await client.Books.GetCopyAsync(bookId, 3))?.Number);
#pragma warning disable CS0618 // It is what is tested.
        await client.Books.RemoveCopyAsync("b", 2);
#pragma warning restore CS0618
        await using Stream cover = await client.Books.GetCoverAsync("b");
        Assert.Equal("PNG", await new StreamReader(cover, Encoding.UTF8).ReadToEndAsync());
        Assert.Equal("Süße Träume", await client.Books.GetSummaryAsync("b"));
        Assert.Equal("B", (await client.Books.ReadTheCatalogueAsync()).Shelves![0].Name);
        await client.CheckHealthAsync();
        await client.GetOpeningHoursAsync();
        AssertAccepted();
    }

    [Fact]
    public async Task Every_scheme_is_accepted_where_it_belongs()
    {
        PrismProcess prism = await Servers.LibraryProxyAsync();
        using LibraryClient staff = ConnectLibrary(prism, LibraryAuth.Staff("eve", "pässword"));
        using LibraryClient desk = ConnectLibrary(prism, LibraryAuth.DeskKey("desk-7"), LibraryAuth.ReaderCard("card/1"));
        using LibraryClient nobody = ConnectLibrary(prism);
        await staff.Loans.PutLoanAsync(new DateOnly(2024, 1, 2), Id, new() { Reader = "ada", Days = 14, DueAt = DateTimeOffset.UnixEpoch });
        await staff.Books.ListBooksAsync();
        await desk.Loans.ReturnBooksAsync([Id, Guid.Empty]);
        await nobody.CheckHealthAsync();
        await nobody.GetOpeningHoursAsync();
        AssertAccepted();
        ApiException thrown = await Assert.ThrowsAnyAsync<ApiException>(() => nobody.Books.ListBooksAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, thrown.Status);
    }

    [Fact]
    public async Task Prism_itself_takes_no_colon_in_a_password()
    {
        // Its gap, not ours: RFC 7617 forbids one in the name of the user alone.
        using LibraryClient staff = ConnectLibrary(await Servers.LibraryProxyAsync(), LibraryAuth.Staff("eve", "pass:word"));
        ApiException thrown = await Assert.ThrowsAnyAsync<ApiException>(() => staff.Books.ListBooksAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, thrown.Status);
    }

    [Theory]
    [InlineData("""{"title":"a","author":"b"}""", "copies")]
    [InlineData("""{"title":"a","author":"b","copies":"1"}""", "copies")]
    [InlineData("""{"title":"a","author":"b","copies":1,"published":"yesterday"}""", "published")]
    public async Task A_body_that_breaks_the_document_would_have_been_refused(string body, string member)
    {
        PrismProcess prism = await Servers.LibraryProxyAsync();
        using HttpClient http = new(Handler, disposeHandler: false);
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(prism.Address, "/v1/books")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Desk-Key", "k");
        request.Headers.Add("Idempotency-Key", $"{Id}");
        using HttpResponseMessage response = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(member, Handler.Last.Body, StringComparison.Ordinal);
    }

    private async Task<LibraryClient> ConnectAsync() => ConnectLibrary(await Servers.LibraryProxyAsync(), LibraryAuth.DeskKey("desk-7"));

    private void AssertAccepted() => Assert.Empty(Handler.Exchanges.Select(exchange => exchange.Objection).OfType<string>());
}
