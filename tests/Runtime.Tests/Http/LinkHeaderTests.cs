using Upstash.Workflow.Runtime.Internal.Http;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

public sealed class LinkHeaderTests
{
    [Theory]
    [InlineData("<https://a.example/x?page=2>; rel=\"next\"", "https://a.example/x?page=2")]
    [InlineData("<https://a.example/x?page=1>; rel=\"prev\", </x?page=3>; rel=\"next\", </x?page=9>; rel=\"last\"", "/x?page=3")]
    [InlineData("</x?ids=1,2;3>;rel=next", "/x?ids=1,2;3")]
    [InlineData("</a>; title=\"one, <two>; rel=next\"; rel=\"last\", </b>; REL=\"Next\"", "/b")]
    [InlineData("</a>; rel=\"last next\"; title=\"x\"", "/a")]
    [InlineData("</a> ; rel = \"next\"", "/a")]
    [InlineData("</a>; rel=\"nextish\"", null)]
    [InlineData("</a>; rel=\"prev\"; rel=\"next\"", null)]
    [InlineData("</a>; anchor=\"/other\"; rel=\"next\"", null)]
    [InlineData("</a>; title=\"rel=next\"", null)]
    [InlineData("</a>", null)]
    [InlineData("next", null)]
    [InlineData("", null)]
    public void The_next_link_is_found(string header, string? expected) => Assert.Equal(expected, LinkHeader.FindNext([header]));

    [Fact]
    public void Several_headers_are_one() => Assert.Equal("/b", LinkHeader.FindNext(["</a>; rel=\"first\"", "</b>; rel=\"next\""]));

    [Fact]
    public void A_hostile_header_is_read_in_no_time()
        => Assert.Null(LinkHeader.FindNext([string.Concat(Enumerable.Repeat("<;;=\"", 20_000)), new string('<', 50_000), "<>" + new string(';', 50_000)]));
}
