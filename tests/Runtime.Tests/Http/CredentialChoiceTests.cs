using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Http;

public class CredentialChoiceTests
{
    public static TheoryData<string[][], bool> Sendable => new()
    {
        { [], false },
        { [[]], false },
        { [["other"], []], false },
        { [["bearerAuth"], []], true },
        { [[], ["bearerAuth"]], true },
        { [["other"], ["bearerAuth"]], true },
    };

    [Theory]
    [MemberData(nameof(Sendable))]
    public async Task A_credential_is_sent_where_the_operation_asks_for_its_scheme(string[][] security, bool isSent)
    {
        var handler = new StubHandler(StubHandler.Ok);
        using ApiPipeline api = TestApi.Own(handler);
        await api.CallAsync(TestApi.Operation(security: security));
        Assert.Equal(isSent, Assert.Single(handler.Sent).Header("Authorization") is not null);
    }

    [Fact]
    public async Task A_credential_for_another_scheme_is_refused_and_both_are_named()
    {
        using ApiPipeline api = TestApi.Own(new StubHandler(StubHandler.Ok));
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => api.CallAsync(TestApi.Operation(security: [["other"], ["a", "b"]])));
        Assert.Contains("other or a with b", refused.Message, StringComparison.Ordinal);
        Assert.Contains("bearerAuth", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_client_without_credential_says_what_to_do()
    {
        var handler = new StubHandler(StubHandler.Ok);
        using ApiPipeline api = TestApi.Own(handler, new ApiClientOptions { BaseAddress = new Uri("https://h") });
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => api.ListAsync());
        Assert.Contains("Set Credential in the client's options", refused.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Case_56_a_given_client_may_bring_its_own_authorization_and_the_explicit_credential_wins()
    {
        var handler = new StubHandler(StubHandler.Ok);
        using var http = new HttpClient(handler) { BaseAddress = new Uri("https://ignored.example") };
        http.DefaultRequestHeaders.Add("Authorization", "Bearer from-the-client");
        http.DefaultRequestHeaders.Add("User-Agent", "mine/1");
        using (var without = new ApiPipeline(TestApi.Description, new ApiClientOptions { BaseAddress = new Uri("https://api.example") }, http))
        using (var with = new ApiPipeline(TestApi.Description, TestApi.Options(), http))
        {
            await without.ListAsync();
            await with.ListAsync();
        }

        Assert.Equal("Bearer from-the-client", handler.Sent[0].Header("Authorization"));
        Assert.Equal("Bearer " + TestApi.Token, handler.Sent[1].Header("Authorization"));
        Assert.All(handler.Sent, request => Assert.Equal("api.example", request.Address.Host));
        Assert.All(handler.Sent, request => Assert.Equal("mine/1", request.Header("User-Agent")));
        Assert.False(handler.IsDisposed);
    }

    [Fact]
    public async Task Case_56_the_base_address_of_a_given_client_counts_when_there_is_no_other()
    {
        var handler = new StubHandler(StubHandler.Ok);
        using var http = new HttpClient(handler) { BaseAddress = new Uri("https://mine.example/base/") };
        using var api = new ApiPipeline(TestApi.Description, new ApiClientOptions(), http);
        await api.ListAsync();
        Assert.Equal("https://mine.example/base/v2/logs?count=5", Assert.Single(handler.Sent).Address.AbsoluteUri);
    }
}
