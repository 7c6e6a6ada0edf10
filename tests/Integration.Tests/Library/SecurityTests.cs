using System.Net;
using System.Text;
using Town.Library;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Library;

/// <summary>The second document: who calls, and operations that need no tag or no credential.</summary>
public sealed class SecurityTests
{
    private static readonly Guid LoanId = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Fact]
    public async Task An_api_key_goes_into_its_header()
    {
        StubHandler stub = new(Answer.Json("[]"));
        using LibraryClient client = Clients.Library(stub, LibraryAuth.DeskKey("desk 7"));
        await client.Books.ListBooksAsync();
        Assert.Equal("desk 7", stub.Only.Headers["X-Desk-Key"]);
        Assert.Null(stub.Only.Authorization);
    }

    [Fact]
    public async Task The_constructor_with_a_key_uses_the_documents_first_scheme()
    {
        using RawServer server = new(RawServer.Complete("200 OK", "[]"));
        using LibraryClient client = new(new LibraryClientOptions { BaseAddress = server.Address, Credential = LibraryAuth.DeskKey("key-1") });
        await client.Books.ListBooksAsync();
        Assert.Contains("X-Desk-Key: key-1\r\n", server.Requests[0], StringComparison.Ordinal);
        using LibraryClient simple = new("key-1");
        Assert.NotNull(simple.Loans);
    }

    [Fact]
    public async Task Basic_authentication_and_typed_path_parameters()
    {
        StubHandler stub = new(Answer.Json("""{"reader":"ada","days":14,"dueAt":1736340464}"""));
        using LibraryClient client = Clients.Library(stub, LibraryAuth.Staff("eve", "pässword:1"));
        using InCulture _ = new("th-TH");
        Loan loan = await client.Loans.PutLoanAsync(new DateOnly(2024, 1, 2), LoanId, new() { Reader = "ada", Days = 14, DueAt = DateTimeOffset.FromUnixTimeSeconds(1_736_340_464) });
        Assert.Equal($"PUT /api/v1/loans/2024-01-02/{LoanId}", $"{stub.Only.Method} {stub.Only.Target}");
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("eve:pässword:1")), stub.Only.Authorization);
        Assert.Equal("""{"reader":"ada","days":14,"dueAt":1736340464}""", stub.Only.BodyText);
        Assert.Equal(1_736_340_464, loan.DueAt?.Value);
    }

    [Fact]
    public async Task A_credential_for_another_scheme_sends_nothing()
    {
        StubHandler stub = new();
        using LibraryClient client = Clients.Library(stub, LibraryAuth.DeskKey("key-1"));
        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => client.Loans.PutLoanAsync(new DateOnly(2024, 1, 2), LoanId, new() { Reader = "ada", Days = 1 }));
        Assert.Contains("staff", thrown.Message, StringComparison.Ordinal);
        Assert.Empty(stub.Sent);
    }

    [Fact]
    public async Task Schemes_that_go_together_take_one_from_the_client_and_the_other_from_the_given_HttpClient()
    {
        StubHandler stub = new(Answer.Json("""{"ada":{"novel":1},"bob":{}}""", HttpStatusCode.Accepted));
        using LibraryClient client = Clients.Library(stub, LibraryAuth.ReaderCard("card/1"));
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> left = await client.Loans.ReturnBooksAsync([LoanId, Guid.Empty]);
        Assert.Equal("/api/v1/loans/bulk?card=card%2F1", stub.Only.Target);
        Assert.Equal($"""["{LoanId}","{Guid.Empty}"]""", stub.Only.BodyText);
        Assert.Equal(1, left["ada"]["novel"]);
        Assert.Empty(left["bob"]);
    }

    [Fact]
    public async Task Operations_without_a_tag_stand_on_the_client_and_without_security_send_no_credential()
    {
        StubHandler stub = new(Answer.Empty(HttpStatusCode.NoContent));
        using LibraryClient client = Clients.Library(stub);
        ILibraryClient root = client;
        await root.CheckHealthAsync();
        Assert.Equal("GET /api/v1/health", $"{stub.Only.Method} {stub.Only.Target}");
        Assert.False(stub.Only.Headers.ContainsKey("X-Desk-Key"));
        Assert.Null(stub.Only.Body);
    }

    [Fact]
    public async Task An_operation_that_allows_both_sends_the_credential_it_has()
    {
        const string json = """{"monday":["09:00:00","17:30:00"],"sunday":[]}""";
        StubHandler stub = new(Answer.Json(json), Answer.Json(json));
        using LibraryClient known = Clients.Library(stub, LibraryAuth.DeskKey("key-1"));
        using LibraryClient anonymous = new(new HttpClient(stub), new LibraryClientOptions());
        IReadOnlyDictionary<string, IReadOnlyList<TimeOnly>> hours = await known.GetOpeningHoursAsync();
        await anonymous.GetOpeningHoursAsync();
        Assert.Equal([new TimeOnly(9, 0), new TimeOnly(17, 30)], hours["monday"]);
        Assert.Equal([true, false], stub.Sent.Select(request => request.Headers.ContainsKey("X-Desk-Key")));
    }
}
