using Upstash.Workflow.Generator.Tests.Support;

namespace Upstash.Workflow.Generator.Tests.Breadth.Paging;

public sealed class DetectionTests
{
    private const string Data = "data: { type: array, items: { $ref: '#/components/schemas/Thing' } }";

    [Theory]
    // Tokens.
    [InlineData("cursor:string", Data + ", cursor: { type: string }", "'cursor' takes 'cursor'")]
    [InlineData("cursor:string", Data + ", next_cursor: { type: [string, 'null'] }", "'cursor' takes 'next_cursor'")]
    [InlineData("next_cursor:string", Data + ", next_cursor: { type: string }", "'next_cursor' takes 'next_cursor'")]
    [InlineData("nextToken:string", Data + ", nextToken: { type: string }", "'nextToken' takes 'nextToken'")]
    [InlineData("page_token:string", Data + ", next_page_token: { type: string }", "'page_token' takes 'next_page_token'")]
    [InlineData("pageToken:string", Data + ", nextPageToken: { type: string }", "'pageToken' takes 'nextPageToken'")]
    [InlineData("continuation_token:string", Data + ", continuation_token: { type: string }", "'continuation_token' takes 'continuation_token'")]
    [InlineData("continuationToken:string", Data + ", nextContinuationToken: { type: string }", "'continuationToken' takes 'nextContinuationToken'")]
    [InlineData("marker:string", Data + ", marker: { type: string }, next_marker: { type: string }", "'marker' takes 'next_marker'")]
    [InlineData("start_cursor:string", Data + ", next_cursor: { type: string }, has_more: { type: boolean }", "'start_cursor' takes 'next_cursor'")]
    [InlineData("starting_after:string", Data + ", pages: { type: object, properties: { next: { type: object, properties: { starting_after: { type: string } } } } }", "'starting_after' takes 'pages.next.starting_after'")]
    [InlineData("after:string", Data + ", paging: { type: object, properties: { cursors: { type: object, properties: { before: { type: string }, after: { type: string } } } } }", "'after' takes 'paging.cursors.after'")]
    [InlineData("after:string", Data + ", page_info: { type: object, properties: { end_cursor: { type: string }, has_next_page: { type: boolean } } }", "'after' takes 'page_info.end_cursor'")]
    [InlineData("after:string", Data + ", first_id: { type: string }, last_id: { type: string }, has_more: { type: boolean }", "'after' takes 'last_id'")]
    [InlineData("cursor:string", Data + ", meta: { type: object, properties: { next_cursor: { type: string } } }", "'cursor' takes 'meta.next_cursor'")]
    [InlineData("pagination_token:string", Data + ", pagination: { type: object, properties: { next_token: { type: string } } }", "'pagination_token' takes 'pagination.next_token'")]
    [InlineData("cursor:string", "channels: { type: array, items: {} }, response_metadata: { type: object, properties: { next_cursor: { type: string } } }", "'cursor' takes 'response_metadata.next_cursor'")]
    [InlineData("page_token:string", "items: { type: array, items: {} }, next_page: { type: [string, 'null'], description: A token }", "'page_token' takes 'next_page'")]
    [InlineData("after:string", "results: { type: array, items: {} }, pagination: { type: object, properties: { has_more: { type: boolean }, next_offset: { type: string } } }", "'after' takes 'pagination.next_offset'")]
    [InlineData("offset:string", Data + ", next_page: { type: object, properties: { offset: { type: string }, uri: { type: string } } }", "'offset' takes 'next_page.offset'")]
    [InlineData("page:string", Data + ", has_more: { type: boolean }, next_page: { type: [string, 'null'] }", "'page' takes 'next_page'")]
    [InlineData("page:integer", Data + ", next_page: { type: [integer, 'null'] }", "'page' takes 'next_page'")]
    [InlineData("cursor:integer|before:integer", Data + ", next_cursor: { type: integer }, prev_cursor: { type: integer }", "'cursor' takes 'next_cursor'")]
    [InlineData("cursor:{type: string, format: uuid}", Data + ", next_cursor: { type: string, format: uuid }", "'cursor' takes 'next_cursor'")]
    [InlineData("cursor:string", "included: { type: array, items: {} }, " + Data + ", next: { type: string }", "'cursor' takes 'next'")]
    [InlineData("cursor:string", "data: { type: object, properties: { items: { type: array, items: { type: string } }, next_cursor: { type: string } } }", "'cursor' takes 'data.next_cursor' of the response, the items are in 'data.items'")]
    // Addresses.
    [InlineData("", Data + ", next: { type: [string, 'null'], format: uri }", "'next' of the response is the address")]
    [InlineData("page:integer", "count: { type: integer }, next: { type: string }, previous: { type: string }, results: { type: array, items: {} }", "'next' of the response is the address")]
    [InlineData("offset:integer|limit:integer", Data + ", next: { type: [string, 'null'] }", "'next' of the response is the address")]
    [InlineData("Page:integer|PageSize:integer|PageToken:string", "accounts: { type: array, items: {} }, page: { type: integer }, next_page_uri: { type: string }", "'next_page_uri' of the response is the address")]
    [InlineData("page[cursor]:string", Data + ", links: { type: object, properties: { self: { type: string }, prev: { type: string }, next: { type: string } } }", "'links.next' of the response is the address")]
    [InlineData("from:string", "_embedded: { type: object, properties: { payments: { type: array, items: {} } } }, _links: { type: object, properties: { next: { type: object, properties: { href: { type: string } } } } }", "'_links.next.href' of the response is the address of the next page, the items are in '_embedded.payments'")]
    [InlineData("$skip:integer|$top:integer", "value: { type: array, items: {} }, '@odata.nextLink': { type: string }", "'@odata.nextLink' of the response is the address")]
    // The last item.
    [InlineData("starting_after:string|ending_before:string|limit:integer", Data + ", has_more: { type: boolean }", "'starting_after' takes the 'id' of the last item while 'has_more'")]
    [InlineData("startingAfter:string", Data + ", hasMore: { type: boolean }", "'startingAfter' takes the 'id' of the last item while 'hasMore'")]
    [InlineData("after:string#Identifier of the last thing of the page before", Data + ", has_more: { type: boolean }", "'after' takes the 'id' of the last item while 'has_more'")]
    // Numbers.
    [InlineData("page:integer|per_page:integer", Data, "'page' counts pages from 1, the items are in 'data'")]
    [InlineData("page:{type: integer, default: 0}|page_size:integer", Data, "'page' counts pages from 0")]
    [InlineData("page:integer#The zero-based page|limit:integer", Data, "'page' counts pages from 0")]
    [InlineData("page:{type: integer, minimum: 1}", "things: { type: array, items: {} }, total_pages: { type: integer }", "'page' counts pages from 1")]
    [InlineData("page[number]:integer|page[size]:integer", Data, "'page[number]' counts pages from 1")]
    [InlineData("offset:{type: integer, minimum: 0}|limit:integer", Data + ", total: { type: integer }", "'offset' counts items from 0")]
    [InlineData("offset:integer|limit:{type: integer, enum: [10, 20]}", Data + ", more: { type: boolean }", "'offset' counts items from 0")]
    [InlineData("after:{type: string, format: date-time}|offset:integer|limit:integer", Data, "'offset' counts items from 0")]
    [InlineData("skip:integer|count:integer", Data, "'skip' counts items from 0")]
    [InlineData("start:integer|limit:integer", Data, "'start' counts items from 0")]
    [InlineData("startAt:integer|maxResults:integer", "issues: { type: array, items: {} }, total: { type: integer }", "'startAt' counts items from 0")]
    public void What_is_plain_is_detected(string parameters, string members, string expected)
        => Assert.Contains(expected, PagedSnippet.Detected(PagedSnippet.Of(parameters, members)), StringComparison.Ordinal);

    [Theory]
    // No counterpart.
    [InlineData("cursor:string", Data)]
    [InlineData("limit:integer", Data + ", next_cursor: { type: string }")]
    [InlineData("cursor:string", "cursor: { type: string }")]
    [InlineData("cursor:string", Data + ", prev_cursor: { type: string }")]
    [InlineData("before:string", Data + ", next_cursor: { type: string }")]
    [InlineData("after:string", Data + ", after: { type: string }")]
    // Not clear which.
    [InlineData("cursor:string", "runs: { type: array, items: {} }, errors: { type: array, items: {} }, cursor: { type: string }")]
    [InlineData("cursor:string", "data: { type: array, items: {} }, items: { type: array, items: {} }, cursor: { type: string }")]
    [InlineData("cursor:string|after:string", Data + ", end_cursor: { type: string }")]
    [InlineData("page:integer|offset:integer|limit:integer", Data)]
    // Other types.
    [InlineData("cursor:boolean", Data + ", cursor: { type: string }")]
    [InlineData("cursor:string", Data + ", cursor: { type: object }")]
    [InlineData("cursor:integer", Data + ", next_cursor: { type: string }")]
    [InlineData("after:{type: string, format: date-time}|limit:integer", Data + ", next_cursor: { type: string }")]
    [InlineData("after:string#Only things created after this ISO 8601 date", Data + ", next_cursor: { type: string }")]
    [InlineData("after:string#Only things created after this time", Data + ", has_more: { type: boolean }")]
    // Other meanings.
    [InlineData("offset:string|limit:integer", Data)]
    [InlineData("offset:integer", Data)]
    [InlineData("offset:integer#Offset from UTC in minutes|limit:integer", Data)]
    [InlineData("offset:integer#Byte offset to read from|limit:integer", Data)]
    [InlineData("page:string|limit:integer", Data)]
    [InlineData("page:integer#The id of the page|limit:integer", Data)]
    [InlineData("page:integer", Data)]
    [InlineData("page:{type: integer, minimum: 0}|limit:integer", Data)]
    [InlineData("page:integer|limit:integer", "id: { type: string }, tags: { type: array, items: {} }")]
    [InlineData("page:integer|limit:integer", "name: { type: string }, tags: { type: array, items: {} }")]
    [InlineData("page:integer|count:boolean", Data)]
    [InlineData("start:integer|end:integer|limit:integer", Data)]
    [InlineData("start:number|limit:integer", Data)]
    [InlineData("page:integer|limit:integer|page_token:string", Data)]
    [InlineData("marker:string|usemarker:boolean|limit:integer", Data + ", next_marker: { type: string }")]
    [InlineData("usemarker:boolean|offset:integer|limit:integer", Data + ", next_marker: { type: string }")]
    [InlineData("cursor:{type: string, deprecated: true}", Data + ", cursor: { type: string, deprecated: true }")]
    [InlineData("start:integer#Unix timestamp in seconds|limit:integer", Data)]
    [InlineData("", Data + ", next: { type: string }")]
    [InlineData("", Data + ", next: { type: integer }, previous: { type: integer }")]
    [InlineData("starting_after:string", Data)]
    [InlineData("starting_after:string", "data: { type: array, items: { type: string } }, has_more: { type: boolean }")]
    [InlineData("starting_after:integer", Data + ", has_more: { type: boolean }")]
    public void What_only_looks_like_it_is_not(string parameters, string members) => Assert.Null(PagedSnippet.Detected(PagedSnippet.Of(parameters, members)));

    [Theory]
    [InlineData("post")]
    [InlineData("put")]
    [InlineData("delete")]
    [InlineData("patch")]
    public void Only_reads_are_paged(string method) => Assert.Null(PagedSnippet.Detected(PagedSnippet.Of("cursor:string", Data + ", cursor: { type: string }", method)));

    [Theory]
    [InlineData("page:integer|per_page:integer", "{}", "'page' counts pages from 1, the items are the response itself")]
    [InlineData("limit:integer|offset:integer", "{}", "'offset' counts items from 0, the items are the response itself")]
    [InlineData("page:integer|per_page:integer", "{ Link: { schema: { type: string } } }", "the response header Link gives the address of the next page, the items are the response itself")]
    [InlineData("", "{ link: { schema: { type: string } } }", "the response header Link")]
    [InlineData("cursor:string", "{}", null)]
    [InlineData("after:string|limit:integer", "{ X-Total: { schema: { type: integer } } }", null)]
    public void A_list_without_an_object_around_it(string parameters, string headers, string? expected)
    {
        string? detected = PagedSnippet.Detected(PagedSnippet.Whole(parameters, "{ type: array, items: { $ref: '#/components/schemas/Thing' } }", headers: headers));

        if (expected is null)
            Assert.Null(detected);
        else
            Assert.Contains(expected, detected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("off")]
    [InlineData("Off")]
    public void The_project_can_turn_it_off(string paging)
    {
        GeneratorInput input = GeneratorInput.Of(PagedSnippet.Of("cursor:string", Data + ", cursor: { type: string }"));

        GeneratorRun run = GeneratorHarness.Run(input with { Documents = [input.Documents[0] with { Paging = paging }] });

        run.AssertDiagnostics();
        Assert.DoesNotContain("AsyncPageable", run.AssertCompiles().AllText, StringComparison.Ordinal);
        Assert.Contains("> ListThingsAsync(", run.AllText, StringComparison.Ordinal);
    }
}
