using System.Net.Security;
using System.Reflection;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Upstash.Workflow.Runtime;

namespace Upstash.Workflow.Integration.Tests.Faults;

/// <summary>Certificates that must not be trusted.</summary>
public sealed class TlsFaults : IDisposable
{
    private readonly TestCertificates _certificates = new();

    public static TheoryData<string> Bad => ["untrusted", "expired", "wrong name"];

    public void Dispose() => _certificates.Dispose();

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Case_52_a_client_of_its_own_connects_to_none_of_them_whatever_else_is_allowed(string what)
    {
        using TlsService service = new(CertificateOf(what), Reply.Page(null, "a"));
        using UpstashWorkflowClient client = new(new UpstashWorkflowClientOptions
        {
            BaseAddress = service.Address, Credential = UpstashWorkflowAuth.BearerAuth(FaultyService.Token), MaxRetries = 2, AllowInsecureHttp = true,
        });
        await AssertRefusedAsync(client, service);
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("wrong name")]
    [InlineData("untrusted")]
    public async Task Case_52_each_defect_alone_is_enough(string what)
    {
        // The authority is trusted here, so that the defect is the only one; the certificate without it proves that.
        using TestCertificates strangers = new();
        using HttpClient given = new((what == "untrusted" ? strangers : _certificates).Trusting());
        using TlsService service = new(CertificateOf(what), Reply.Page(null, "a"));
        using UpstashWorkflowClient client = Connect(given, service);
        await AssertRefusedAsync(client, service);

        using HttpClient trusting = new(_certificates.Trusting());
        using TlsService good = new(_certificates.Valid(), Reply.Page(null, "a"));
        using UpstashWorkflowClient connected = Connect(trusting, good);
        Assert.Single((await connected.Logs.ListWorkflowRunLogsPageAsync()).Runs!);
    }

    [Fact]
    public void Case_52_no_option_turns_the_checks_off()
    {
        Type[] options = [typeof(ApiClientOptions), typeof(UpstashWorkflowClientOptions)];
        Assert.All(options.SelectMany(type => type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public)), member =>
            Assert.DoesNotMatch("(?i)certificate|tls|ssl|trust|validationcallback|(message|client|sockets\\w*)handler", member.ToString()!));
        using UpstashWorkflowClient client = new(new UpstashWorkflowClientOptions { Credential = UpstashWorkflowAuth.BearerAuth("token"), AllowInsecureHttp = true });
        SslClientAuthenticationOptions ssl = Assert.Single(ObjectGraph.Find<SocketsHttpHandler>(client)).SslOptions;
        Assert.Equal((null, null), (ssl.RemoteCertificateValidationCallback, ssl.CertificateChainPolicy));
    }

    private static UpstashWorkflowClient Connect(HttpClient http, TlsService service) => new(http, new UpstashWorkflowClientOptions
    {
        BaseAddress = service.Address, Credential = UpstashWorkflowAuth.BearerAuth(FaultyService.Token),
    });

    private static async Task AssertRefusedAsync(UpstashWorkflowClient client, TlsService service)
    {
        ApiConnectionException thrown = await Assert.ThrowsAsync<ApiConnectionException>(() => client.Logs.ListWorkflowRunLogsPageAsync());
        Assert.Equal(HttpRequestError.SecureConnectionError, thrown.HttpRequestError);
        Assert.IsType<AuthenticationException>(thrown.InnerException?.InnerException);
        Assert.Contains(service.Address.Authority, thrown.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (thrown.Attempts, service.Requests));
        Assert.True(service.Connections > 0);
    }

    private X509Certificate2 CertificateOf(string what) => what switch
    {
        "expired" => _certificates.Expired(),
        "wrong name" => _certificates.OfAnotherName(),
        _ => _certificates.Valid(),
    };
}
