using Upstash.Workflow.Runtime.Internal.Http;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

public sealed class QueryTextTests
{
    [Theory]
    [InlineData("/x", "/x")]
    [InlineData("/x?key=1", "/x")]
    [InlineData("/x?a=%20&key=1&b=2", "/x?a=%20&b=2")]
    [InlineData("/x?key&keys=1", "/x?keys=1")]
    [InlineData("/x?a=key=1", "/x?a=key=1")]
    [InlineData("/x?k%65y=1&%6bey=2&b=3", "/x?b=3")]
    public void One_parameter_is_left_out(string address, string expected) => Assert.Equal(expected, QueryText.Without(address, "key"));
}
