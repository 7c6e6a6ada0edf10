using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Configuration;

/// <summary>What an application that starts is told of its options.</summary>
public class CheckTests
{
    private static readonly ApiDescription Api = new() { ClientName = "PetClient", RequiresCredential = true };

    [Fact]
    public void Good_options_are_no_problem() => Assert.Null(ApiPipeline.FindProblem(Api, TestApi.Options()));

    [Fact]
    public void A_missing_credential_is_one_unless_a_handler_adds_it()
    {
        ApiClientOptions options = TestApi.Options();
        options.Credential = null;
        Assert.StartsWith("PetClient has no credential, and none of its operations goes without one", ApiPipeline.FindProblem(Api, options), StringComparison.Ordinal);
        Assert.Null(ApiPipeline.FindProblem(TestApi.Description, options));
        options.LeaveCredentialToHandlers = true;
        Assert.Null(ApiPipeline.FindProblem(Api, options));
    }

    [Theory]
    [InlineData("http://api.example", "unencrypted")]
    [InlineData("https://me@api.example", "user information")]
    [InlineData("https://api.example?x=1", "query")]
    public void An_address_that_would_be_refused_later_is_refused_now(string address, string word)
    {
        string? problem = ApiPipeline.FindProblem(Api, TestApi.Options(address));
        Assert.StartsWith("The options of PetClient cannot be used: ", problem, StringComparison.Ordinal);
        Assert.Contains(word, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", problem, StringComparison.Ordinal);
    }
}
