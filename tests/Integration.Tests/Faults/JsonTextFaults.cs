using System.Text.Json;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>JSON that is damaged, endless in depth, or holds numbers that are none.</summary>
public sealed class JsonTextFaults
{
    public static TheoryData<string> Depths => new()
    {
        "{\"deep\":" + new string('[', 100_000),
        "{\"deep\":" + new string('[', 100_000) + new string(']', 100_000) + "}",
        "{\"runs\":[{\"deep\":" + string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1" + new string('}', 100_000) + "}]}",
        new string('[', 100_000),
    };

    [Theory]
    [MemberData(nameof(Depths), DisableDiscoveryEnumeration = true)]
    public async Task Case_27_a_hundred_thousand_levels_are_refused_and_no_stack_overflows(string json)
    {
        ApiResponseException thrown = await Assert.ThrowsAsync<ApiResponseException>(() => ReadAsync(json));
        Assert.IsType<JsonException>(thrown.InnerException);
        Assert.True(thrown.Message.Length < 10_000, $"{thrown.Message.Length} characters");
    }

    [Fact]
    public async Task Case_27_an_error_of_a_hundred_thousand_levels_keeps_its_status()
    {
        using FaultyService service = new(Reply.Json("{\"error\":" + new string('[', 100_000), "400 Bad Request"));
        using UpstashWorkflowClient client = service.Connect();
        ApiException thrown = await Assert.ThrowsAsync<ApiException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal((400, ApiException.MaxRawBodyLength), ((int)thrown.Status, thrown.RawBody.Length));
    }

    [Theory]
    [InlineData("1736340463061")]
    [InlineData("\"1736340463061\"")]
    [InlineData("1736340463061.0")]
    [InlineData("1736340463061.000")]
    [InlineData("1.736340463061e12")]
    [InlineData("17363404630610E-1")]
    [InlineData("\"1.736340463061e12\"")]
    public async Task Case_28_a_whole_number_is_read_however_it_is_written(string number)
        => Assert.Equal(1_736_340_463_061, (await ReadAsync($$"""{"runs":[{"workflowRunCreatedAt":{{number}}}]}""")).Runs![0].WorkflowRunCreatedAt?.Value);

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1e19")]
    [InlineData("1e999999999")]
    [InlineData("\"9223372036854775808\"")]
    [InlineData("1.5")]
    [InlineData("NaN")]
    [InlineData("\"NaN\"")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("\"Infinity\"")]
    [InlineData("0x10")]
    [InlineData("01")]
    [InlineData("\"\"")]
    [InlineData("true")]
    [InlineData("{}")]
    public async Task Case_29_a_number_that_does_not_fit_is_an_error_that_says_where_and_is_never_rounded(string number)
    {
        ApiResponseException thrown = await Assert.ThrowsAsync<ApiResponseException>(
            () => ReadAsync($$"""{"runs":[{"workflowRunId":"a"},{"workflowRunCreatedAt":{{number}}}]}"""));
        Assert.Contains("$.runs[1].workflowRunCreatedAt", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9007199254740993", 9_007_199_254_740_993)]
    public async Task Case_29_the_largest_numbers_that_fit_are_exact(string number, long expected)
        => Assert.Equal(expected, (await ReadAsync($$"""{"runs":[{"workflowRunCreatedAt":{{number}}}]}""")).Runs![0].WorkflowRunCreatedAt?.Value);

    [Theory]
    [InlineData("""{"runs":[]} x""")]
    [InlineData("""{"runs":[]}{"runs":[]}""")]
    [InlineData("""{"runs":[]},""")]
    [InlineData("{\"runs\":[]}\n{\"runs\":[]}\n")]
    [InlineData("{\"runs\":[]}\0")]
    [InlineData("""{"runs":[]}]""")]
    [InlineData("""{"runs":[]}<!-- -->""")]
    public async Task Case_31_text_behind_the_JSON_is_an_error(string json)
    {
        ApiResponseException thrown = await Assert.ThrowsAsync<ApiResponseException>(() => ReadAsync(json));
        Assert.Contains("more text after the end of the JSON", thrown.Message, StringComparison.Ordinal);
    }

    private static async Task<ListWorkflowRunLogsResponse> ReadAsync(string json)
    {
        using FaultyService service = new(Reply.Json(json));
        using UpstashWorkflowClient client = service.Connect();
        return await client.Logs.ListWorkflowRunLogsPageAsync();
    }
}
