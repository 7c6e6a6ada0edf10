using System.Net;
using global::RunLogs.Service;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Samples.Tests.RunLogs;

public sealed class FailureTextTests
{
    [Theory]
    [InlineData(400, "invalid cursor", "The service did not accept the request (400): invalid cursor.")]
    [InlineData(401, "unauthorized", "The service refused the token (401). Check QSTASH_TOKEN, and that QSTASH_URL or QSTASH_REGION name the region it belongs to.")]
    [InlineData(403, null, "The token may not do this (403).")]
    [InlineData(404, "not found", "The address does not answer for Upstash Workflow (404): not found. Check QSTASH_URL.")]
    [InlineData(418, "short\nand stout.", "The service answered 418: short and stout.")]
    [InlineData(429, null, "Too many requests (429). Try again in a moment.")]
    [InlineData(503, null, "The service has a problem of its own (503). Try again in a moment.")]
    public void A_status_becomes_a_sentence(int status, string? message, string sentence)
        => Assert.Equal(sentence, FailureText.Explain(new ApiException((HttpStatusCode)status, message), Example.Now));

    [Fact]
    public void A_rate_limit_says_when_it_resets()
    {
        ApiException burst = new(HttpStatusCode.TooManyRequests)
        {
            RateLimit = new RateLimit { Kind = RateLimitKind.Burst, Reset = Example.Now.AddSeconds(3) },
        };
        Assert.Equal("Too many requests (429): the burst limit is used up. Try again in 3.0s.", FailureText.Explain(burst, Example.Now));
    }

    [Fact]
    public void What_the_service_asks_for_goes_before_the_limits_reset()
    {
        ApiException daily = new(HttpStatusCode.TooManyRequests)
        {
            RateLimit = new RateLimit { Kind = RateLimitKind.Daily, Reset = Example.Now.AddHours(9) },
            RetryAfter = TimeSpan.FromMinutes(2),
        };
        Assert.Equal("Too many requests (429): the daily limit is used up. Try again in 2m00s.", FailureText.Explain(daily, Example.Now));
    }

    [Fact]
    public void A_refused_argument_is_named_as_the_service_names_it()
        => Assert.Equal("count is 2000: at most 1000.", FailureText.Explain(new ArgumentException("count is 2000: at most 1000.", "count")));
}
