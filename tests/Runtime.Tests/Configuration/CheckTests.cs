using Upstash.Workflow.Runtime.Internal;
using Upstash.Workflow.Runtime.Tests.Support;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Configuration;

/// <summary>What an application that starts is told of its options.</summary>
public class CheckTests
{
    private static readonly ApiDescription Api = new() { ClientName = "PetClient", RequiresCredential = true };

    [Fact]
    public void Good_options_pass() => ApiPipeline.Check(Api, TestApi.Options());

    [Fact]
    public void A_missing_credential_is_said_unless_a_handler_adds_it()
    {
        ApiClientOptions options = TestApi.Options();
        options.Credential = null;
        string message = Assert.Throws<ArgumentException>(() => ApiPipeline.Check(Api, options)).Message;
        Assert.Contains("no operation of PetClient goes without", message, StringComparison.Ordinal);
        options.LeaveCredentialToHandlers = true;
        ApiPipeline.Check(Api, options);
        options.LeaveCredentialToHandlers = false;
        ApiPipeline.Check(TestApi.Description, options);
    }

    [Theory]
    [InlineData("http://api.example")]
    [InlineData("https://me@api.example")]
    [InlineData("https://api.example?x=1")]
    public void An_address_that_would_be_refused_later_is_refused_now(string address) =>
        Assert.Throws<ArgumentException>(() => ApiPipeline.Check(Api, TestApi.Options(address)));
}
