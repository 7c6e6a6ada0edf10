using System.Text.Json;
using Town.Library;

namespace Upstash.Workflow.Integration.Tests.Library;

/// <summary>The second document: query, header and path parameters, bodies.</summary>
public sealed class BookRequestTests
{
    private static readonly Guid Key = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Fact]
    public async Task Every_kind_of_query_parameter_is_written_as_its_style_says()
    {
        StubHandler stub = new(Answer.Json("[]"));
        using LibraryClient client = Clients.Library(stub);
        await client.Books.ListBooksAsync(new()
        {
            Genre = [ListBooksGenre.Novel, "a&b"],
            Ids = [1, 9_007_199_254_740_993],
            Tags = ["x y", "z"],
            Words = ["one", "two"],
            Sort = ListBooksSort.Added,
            AddedAfter = new DateTimeOffset(2024, 2, 29, 23, 59, 59, 500, TimeSpan.FromHours(2)),
            PublishedOn = new DateOnly(1999, 12, 31),
            Available = true,
            MaxPrice = 12.50m,
            MinRating = 4.5,
            Limit = 100,
            FilterAuthorName = "Ö. Ünal+",
        });
        Assert.Equal(
            [
                ("genre", "novel"), ("genre", "a&b"), ("ids", "1,9007199254740993"), ("tags", "x y|z"), ("words", "one two"), ("sort", "added"),
                ("addedAfter", "2024-02-29T23:59:59.5+02:00"), ("publishedOn", "1999-12-31"), ("available", "true"), ("maxPrice", "12.50"),
                ("minRating", "4.5"), ("limit", "100"), ("filter[author name]", "Ö. Ünal+"),
            ],
            stub.Only.Query);
        Assert.Equal("GET", stub.Only.Method);
        Assert.Equal("/api/v1/books", stub.Only.Path);
        Assert.Contains("filter%5Bauthor%20name%5D=", stub.Only.Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    public async Task No_culture_gets_into_the_query(string culture)
    {
        using InCulture _ = new(culture);
        StubHandler stub = new(Answer.Json("[]"));
        using LibraryClient client = Clients.Library(stub);
        await client.Books.ListBooksAsync(new() { MaxPrice = 1234.5m, MinRating = -0.25, PublishedOn = new DateOnly(2024, 1, 2), Ids = [-7, 1_000_000], Available = false });
        Assert.Equal([("ids", "-7,1000000"), ("publishedOn", "2024-01-02"), ("available", "false"), ("maxPrice", "1234.5"), ("minRating", "-0.25")], stub.Only.Query);
    }

    [Fact]
    public async Task Limits_of_the_document_are_checked()
    {
        StubHandler stub = new();
        using LibraryClient client = Clients.Library(stub);
        (string Name, ListBooksQuery Query)[] outside =
        [
            ("limit", new() { Limit = 0 }), ("limit", new() { Limit = 101 }), ("maxPrice", new() { MaxPrice = -0.01m }), ("ids", new() { Ids = [1, 2, 3, 4] }),
            ("filter[author name]", new() { FilterAuthorName = "x" }), ("filter[author name]", new() { FilterAuthorName = new string('x', 21) }),
        ];
        foreach ((string name, ListBooksQuery query) in outside)
        {
            ArgumentException thrown = await Assert.ThrowsAnyAsync<ArgumentException>(async () => await client.Books.ListBooksAsync(query));
            Assert.Contains(name, thrown.Message, StringComparison.Ordinal);
        }

        Assert.Empty(stub.Sent);
    }

    [Fact]
    public async Task A_body_and_headers_are_sent_and_what_is_not_set_is_left_out()
    {
        StubHandler stub = new(Answer.Json("""{"id":1,"title":"Dune","isbn":"0"}""", System.Net.HttpStatusCode.Created));
        using LibraryClient client = Clients.Library(stub);
        Book added = await client.Books.AddBookAsync(new() { Title = "Dune", Author = null, Copies = 2 }, Key);
        SentRequest sent = stub.Only;
        Assert.Equal("POST", sent.Method);
        Assert.Equal("/api/v1/books", sent.Target);
        Assert.Equal("""{"title":"Dune","author":null,"copies":2}""", sent.BodyText);
        Assert.Equal("application/json", sent.ContentType);
        Assert.Equal("0f8fad5b-d9cb-469f-a165-70867728950e", sent.Headers["Idempotency-Key"]);
        Assert.All(["X-Priority", "X-Dry-Run", "X-Received-At"], name => Assert.False(sent.Headers.ContainsKey(name), name));
        Assert.Equal("Dune", added.Title);
    }

    [Fact]
    public async Task Every_kind_of_member_and_header_has_its_form()
    {
        using InCulture _ = new("ar-SA");
        StubHandler stub = new(Answer.Json("{}", System.Net.HttpStatusCode.Created));
        using LibraryClient client = Clients.Library(stub);
        NewBook book = new()
        {
            Title = "\"Tiếng Việt\" </script>\u2028😀",
            Subtitle = "",
            Author = "F. Herbert",
            Copies = -1,
            Price = 12.50m,
            Published = new DateOnly(1965, 8, 1),
            FirstLoan = new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Thumbnail = [0, 255, 62],
            Genre = NewBookGenre.ScienceFiction,
            Chapters = [new() { Heading = "1", Parts = [new() { Heading = "1.1" }] }],
            Translations = ["de", null, "fr"],
        };
        await client.Books.AddBookAsync(book, Key, xPriority: -3, xDryRun: true, xReceivedAt: new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(-5)));
        JsonTrees.AssertSame(
            """
            {"title":"\"Tiếng Việt\" </script>\u2028😀","subtitle":"","author":"F. Herbert","copies":-1,"price":12.50,"published":"1965-08-01",
             "firstLoan":"2024-01-02T03:04:05Z","thumbnail":"AP8+","genre":"science-fiction",
             "chapters":[{"heading":"1","parts":[{"heading":"1.1"}]}],"translations":["de",null,"fr"]}
            """,
            stub.Only.BodyText!.Replace("+00:00", "Z", StringComparison.Ordinal));
        Assert.Equal("-3", stub.Only.Headers["X-Priority"]);
        Assert.Equal("true", stub.Only.Headers["X-Dry-Run"]);
        Assert.Equal("2024-01-02T03:04:05-05:00", stub.Only.Headers["X-Received-At"]);
    }

    [Fact]
    public void What_must_be_sent_is_required_for_JsonSerializer_and_FromJson_alike()
    {
        NewBook fromModel = NewBook.FromJson("""{"title":"a","author":"b","copies":1,"shelf":7}"""u8);
        NewBook fromSerializer = JsonSerializer.Deserialize<NewBook>(fromModel.ToJson())!;
        JsonTrees.AssertSame("""{"title":"a","author":"b","copies":1,"shelf":7}""", fromSerializer.ToJson());
    }

    [Theory]
    [InlineData("978-3", "978-3")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("é ?#%", "%C3%A9%20%3F%23%25")]
    [InlineData("...", "...")]
    [InlineData("a;b,c", "a%3Bb%2Cc")]
    public async Task A_path_parameter_is_one_escaped_segment(string bookId, string segment)
    {
        StubHandler stub = new(Answer.Json("""{"number":3,"state":"lent"}"""));
        using LibraryClient client = Clients.Library(stub);
        Copy? copy = await client.Books.GetCopyAsync(bookId, 3);
        Assert.Equal($"/api/v1/books/{segment}/copies/3", stub.Only.Target);
        Assert.Equal((3, "lent"), (copy?.Number, copy?.State));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_segment_that_would_change_the_path_is_refused(string bookId)
    {
        StubHandler stub = new();
        using LibraryClient client = Clients.Library(stub);
        ArgumentException thrown = await Assert.ThrowsAnyAsync<ArgumentException>(async () => await client.Books.GetCopyAsync(bookId, 1));
        Assert.Contains("bookId", thrown.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await client.Books.GetCopyAsync(null!, 1));
        Assert.Empty(stub.Sent);
    }

    [Fact]
    public async Task An_optional_body_can_be_left_out()
    {
        StubHandler stub = new(Answer.Empty(System.Net.HttpStatusCode.NoContent), Answer.Empty(System.Net.HttpStatusCode.NoContent));
        using LibraryClient client = Clients.Library(stub);
        await client.Books.ChangeCopyAsync("b", 1, new() { State = "torn" });
        await client.Books.ChangeCopyAsync("b", 1);
        Assert.Equal(["PATCH", "PATCH"], stub.Sent.Select(request => request.Method));
        Assert.Equal(["""{"state":"torn"}""", ""], stub.Sent.Select(request => request.BodyText));
        Assert.Equal(["application/merge-patch+json", null], stub.Sent.Select(request => request.ContentType));
    }

    [Fact]
    public async Task JSON_is_asked_for_by_name_and_every_request_says_who_sends_it()
    {
        StubHandler stub = new(Answer.Json("[]"), Answer.Of("text", "text/plain"));
        using LibraryClient client = Clients.Library(stub);
        await client.Books.ListBooksAsync();
        await client.Books.GetSummaryAsync("b");
        Assert.Equal("application/json", stub.Sent[0].Headers["Accept"]);
        Assert.All(stub.Sent, request => Assert.StartsWith("Upstash.Workflow.Runtime/", request.Headers["User-Agent"], StringComparison.Ordinal));
        Assert.All(stub.Sent, request => Assert.Null(request.ContentType));
    }

    [Fact]
    public async Task A_deprecated_operation_still_works()
    {
        Assert.Single(typeof(BooksClient).GetMethod("RemoveCopyAsync")!.GetCustomAttributes(typeof(ObsoleteAttribute), false));
        Assert.Single(typeof(IBooksClient).GetMethod("RemoveCopyAsync")!.GetCustomAttributes(typeof(ObsoleteAttribute), false));
        StubHandler stub = new(Answer.Empty(System.Net.HttpStatusCode.NoContent));
        using LibraryClient client = Clients.Library(stub);
#pragma warning disable CS0618 // It is what is tested.
        await client.Books.RemoveCopyAsync("b", 2);
#pragma warning restore CS0618
        Assert.Equal("DELETE /api/v1/books/b/copies/2", $"{stub.Only.Method} {stub.Only.Target}");
        Assert.Null(stub.Only.Body);
    }
}
