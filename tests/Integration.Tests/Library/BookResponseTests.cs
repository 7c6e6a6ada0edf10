using System.Net;
using System.Text;
using System.Text.Json;
using Town.Library;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Library;

/// <summary>The second document: what is read.</summary>
public sealed class BookResponseTests
{
    private const string Full = """
        {"id":9007199254740993,"title":"Dune","added":"2024-02-29T10:00:00.25+02:00","isbn":"0-441","genre":"opera","published":"1965-08-01",
         "key":"0f8fad5b-d9cb-469f-a165-70867728950e","price":12.50,"rating":4.5,"home":"https://example.com/dune?x=1","thumbnail":"AP8+","pages":412,
         "lent":true,"readers":{"2024":{"ada":3,"":0},"2023":{}},"extra":{"a":[1,null]},"class":"x","unknown":[1.0]}
        """;

    [Fact]
    public async Task Every_format_is_read_into_its_type()
    {
        Book book = Assert.Single(await ReadBooksAsync($"[{Full}]"));
        Assert.Equal(9_007_199_254_740_993, book.Id);
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 10, 0, 0, 250, TimeSpan.FromHours(2)), book.Added);
        Assert.Equal(TimeSpan.FromHours(2), book.Added?.Offset);
        Assert.Equal(new BookGenre("opera"), book.Genre);
        Assert.Equal(new DateOnly(1965, 8, 1), book.Published);
        Assert.Equal(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), book.Key);
        Assert.Equal("12.50", book.Price?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(4.5, book.Rating);
        Assert.Equal(new Uri("https://example.com/dune?x=1"), book.Home);
        Assert.Equal([0, 255, 62], book.Thumbnail!);
        Assert.Equal(412, book.Pages);
        Assert.True(book.Lent);
        Assert.Equal(3, book.Readers!["2024"]["ada"]);
        Assert.Empty(book.Readers["2023"]);
        Assert.Equal(1, book.Extra!.Value.GetProperty("a")[0].GetInt32());
        Assert.Equal("[1.0]", book.AdditionalProperties["unknown"].GetRawText());
    }

    [Fact]
    public void Every_format_is_written_as_it_was_read()
        => JsonTrees.AssertSame(Full, Book.FromJson(Encoding.UTF8.GetBytes(Full)).ToJson());

    [Fact]
    public async Task Required_members_that_are_absent_read_as_empty_and_nullable_items_are_skipped()
    {
        IReadOnlyList<Book> books = await ReadBooksAsync("[{},null]");
        Book book = Assert.Single(books);
        Assert.Equal((0L, "", ""), (book.Id, book.Title, book.Isbn));
        Assert.Null(book.Added);
        Assert.Equal("{}", book.ToJson());
    }

    [Fact]
    public async Task A_null_answer_is_null_where_the_document_allows_it()
    {
        using LibraryClient client = Clients.Library(new StubHandler(Answer.Json("null")));
        Assert.Null(await client.Books.GetCopyAsync("b", 1));
    }

    [Fact]
    public async Task A_schema_within_itself_is_read_to_its_depth()
    {
        const string json = """{"name":"A","shelves":[{"name":"B","shelves":[{"name":"C"}]}],"byLetter":{"x":{"byLetter":{"y":{"name":"D"}}}}}""";
        using LibraryClient client = Clients.Library(new StubHandler(Answer.Json(json)));
        Shelf shelf = await client.Books.ReadTheCatalogueAsync();
        Assert.Equal("C", shelf.Shelves![0].Shelves![0].Name);
        Assert.Equal("D", shelf.ByLetter!["x"].ByLetter!["y"].Name);
        JsonTrees.AssertSame(json, shelf.ToJson());
    }

    [Fact]
    public async Task A_picture_is_a_stream_and_a_blurb_is_text()
    {
        HttpResponseMessage picture = new(HttpStatusCode.OK) { Content = new ByteArrayContent([0x89, 0x50, 0, 255]) };
        StubHandler stub = new(picture, Answer.Of("Süße “Träume”\n", "text/plain"), Answer.Of("", "text/plain"));
        using LibraryClient client = Clients.Library(stub);
        await using (Stream stream = await client.Books.GetCoverAsync("a b"))
        {
            using MemoryStream copy = new();
            await stream.CopyToAsync(copy);
            Assert.Equal([0x89, 0x50, 0, 255], copy.ToArray());
        }

        Assert.Equal("Süße “Träume”\n", await client.Books.GetSummaryAsync("b"));
        Assert.Equal("", await client.Books.GetSummaryAsync("b"));
        Assert.Equal(["/api/v1/books/a%20b/cover", "/api/v1/books/b/summary", "/api/v1/books/b/summary"], stub.Sent.Select(request => request.Target));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(422)]
    [InlineData(499)]
    public async Task A_range_of_errors_is_typed(int status)
    {
        StubHandler stub = new(Answer.Of("""{"title":"Refused","detail":"too long"}""", "application/problem+json", (HttpStatusCode)status));
        using LibraryClient client = Clients.Library(stub);
        ApiException<Problem> thrown = await Assert.ThrowsAsync<ApiException<Problem>>(() => client.Books.ListBooksAsync());
        Assert.Equal(("Refused", "too long"), (thrown.Error.Title, thrown.Error.Detail));
        Assert.Equal(status, (int)thrown.Status);
    }

    [Fact]
    public async Task The_exact_status_wins_over_the_range_and_a_status_outside_is_untyped()
    {
        StubHandler stub = new(
            Answer.Json("""{"existing":7}""", HttpStatusCode.Conflict),
            Answer.Json("""{"title":"no"}""", HttpStatusCode.Forbidden),
            Answer.Json("""{"title":"down"}""", HttpStatusCode.BadGateway));
        using LibraryClient client = Clients.Library(stub);
        Task<Book> Add() => client.Books.AddBookAsync(new() { Title = "a", Author = "b", Copies = 1 }, Guid.Empty);
        Assert.Equal(7, (await Assert.ThrowsAsync<ApiException<Conflict>>(Add)).Error.Existing);
        Assert.Equal("no", (await Assert.ThrowsAsync<ApiException<Problem>>(Add)).Error.Title);
        Assert.Equal("down", (await Assert.ThrowsAsync<ApiException>(Add)).ErrorMessage);
    }

    [Fact]
    public async Task The_default_response_types_every_other_error()
    {
        using LibraryClient client = Clients.Library(new StubHandler(Answer.Json("""{"title":"down"}""", HttpStatusCode.BadGateway)));
        Assert.Equal("down", (await Assert.ThrowsAsync<ApiException<Problem>>(() => client.Books.ReadTheCatalogueAsync())).Error.Title);
    }

    [Fact]
    public void Models_of_the_second_document_work_with_JsonSerializer()
        => JsonTrees.AssertSame(Full, JsonSerializer.Serialize(JsonSerializer.Deserialize<Book>(Full)));

    private static async Task<IReadOnlyList<Book>> ReadBooksAsync(string json)
    {
        using LibraryClient client = Clients.Library(new StubHandler(Answer.Json(json)));
        return await client.Books.ListBooksAsync();
    }
}
