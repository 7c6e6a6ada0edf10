using Town.Library;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Values in a path that would lead elsewhere.</summary>
public sealed class PathParameterFaults
{
    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("/", "%2F")]
    [InlineData("../..", "..%2F..")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("%2F", "%252F")]
    [InlineData("a?b#c", "a%3Fb%23c")]
    [InlineData("...", "...")]
    [InlineData(" ", "%20")]
    [InlineData("grün 😀", "gr%C3%BCn%20%F0%9F%98%80")]
    [InlineData("a\r\nX-Injected: 1", "a%0D%0AX-Injected%3A%201")]
    [InlineData("@evil.example:80", "%40evil.example%3A80")]
    public async Task Case_55_whatever_the_value_it_is_one_segment_of_the_path(string value, string segment)
    {
        using FaultyService service = new(Reply.Json("""{"number":1}"""));
        using LibraryClient client = service.ConnectLibrary();
        await client.Books.GetCopyAsync(value, 1);
        Assert.Equal($"/v1/books/{segment}/copies/1", Assert.Single(service.Targets));
        Assert.DoesNotContain("\r\nX-Injected", service.Requests[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Case_55_a_value_that_would_change_the_path_is_refused_before_anything_is_sent(string value)
    {
        using FaultyService service = new(Reply.Json("""{"number":1}"""));
        using LibraryClient client = service.ConnectLibrary();
        ArgumentException refused = await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Books.GetCopyAsync(value, 1));
        Assert.Equal("bookId", refused.ParamName);
        Assert.Equal(0, service.Connections);
    }
}
