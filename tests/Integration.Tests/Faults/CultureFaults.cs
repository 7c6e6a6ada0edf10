using System.Globalization;
using Town.Library;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Cultures with other digits, calendars, signs and letters.</summary>
public sealed class CultureFaults
{
    public static TheoryData<string> Cultures => ["tr-TR", "ar-SA", "fa-IR", "th-TH", "sv-SE"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Case_59_numbers_and_dates_at_their_limits_are_the_same_on_the_wire(string culture)
    {
        using InCulture _ = new(culture);
        // Proves that the culture is a real one: the invariant one would say nothing.
        Assert.NotEqual(CultureInfo.InvariantCulture.Name, CultureInfo.CurrentCulture.Name);
        Assert.NotEqual("-1234.5", $"{-1234.5:N1}");
        using FaultyService service = new(Reply.Page(null, "a"));
        using UpstashWorkflowClient client = service.Connect(options => options.ValidateRequests = false);

        await client.Logs.ListWorkflowRunLogsPageAsync(new() { FromDate = DateTimeOffset.MinValue, ToDate = DateTimeOffset.MaxValue, Count = int.MaxValue, TrimBody = int.MinValue });
        await client.Logs.ListWorkflowRunLogsPageAsync(new() { FromDate = long.MinValue, ToDate = long.MaxValue, Label = "IİıiI", WorkflowRuns = [("İd", -1)] });

        Assert.Equal(
            "/v2/workflows/logs?fromDate=-62135596800000&toDate=253402300799999&count=2147483647&trimBody=-2147483648", service.Targets[0]);
        Assert.Equal(
            "/v2/workflows/logs?workflowRuns=%C4%B0d%40-1&fromDate=-9223372036854775808&toDate=9223372036854775807&label=I%C4%B0%C4%B1iI", service.Targets[1]);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Case_59_dates_and_fractions_in_query_and_path_are_the_same_on_the_wire(string culture)
    {
        using InCulture _ = new(culture);
        using FaultyService service = new(Reply.Json("[]"), Reply.Json("[]"), Reply.Json("null"));
        using LibraryClient client = service.ConnectLibrary();

        await client.Books.ListBooksAsync(new() { AddedAfter = DateTimeOffset.MinValue, PublishedOn = DateOnly.MinValue, MaxPrice = 1234567.5m, MinRating = -1.5e-7, Available = true });
        await client.Books.ListBooksAsync(new() { AddedAfter = DateTimeOffset.MaxValue, PublishedOn = DateOnly.MaxValue, Ids = [long.MinValue, long.MaxValue] });
        await client.Books.GetCopyAsync("İ", int.MinValue);

        Assert.Equal(
            "/v1/books?addedAfter=0001-01-01T00%3A00%3A00Z&publishedOn=0001-01-01&available=true&maxPrice=1234567.5&minRating=-1.5E-07", service.Targets[0]);
        Assert.Equal(
            "/v1/books?ids=-9223372036854775808,9223372036854775807&addedAfter=9999-12-31T23%3A59%3A59.9999999Z&publishedOn=9999-12-31", service.Targets[1]);
        Assert.Equal("/v1/books/%C4%B0/copies/-2147483648", service.Targets[2]);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Case_59_answers_and_messages_are_read_and_written_the_same(string culture)
    {
        using InCulture _ = new(culture);
        using FaultyService service = new(
            Reply.Json("""{"runs":[{"workflowRunCreatedAt":-9223372036854775808,"workflowState":"RUN_FAILED","LABEL":"x"}]}"""),
            Reply.Json("{}", "429 Too Many Requests", "Retry-After: Sun, 22 Nov 2015 12:00:09 GMT", "Burst-RateLimit-Limit: 100"));
        using UpstashWorkflowClient client = service.Connect(options => options.Timeout = TimeSpan.FromMilliseconds(10_500));
        WorkflowRun run = (await client.Logs.ListWorkflowRunLogsPageAsync()).Runs![0];
        Assert.Equal((long.MinValue, true, null), (run.WorkflowRunCreatedAt?.Value, run.WorkflowState?.IsKnown, run.Label));
        Assert.Contains("-9223372036854775808", run.ToJson(), StringComparison.Ordinal);
        ApiException thrown = await Assert.ThrowsAnyAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal((TimeSpan.Zero, 100), (thrown.RetryAfter, thrown.RateLimit?.Limit));
        Assert.Contains("429 Too Many Requests", thrown.Message, StringComparison.Ordinal);
    }
}
