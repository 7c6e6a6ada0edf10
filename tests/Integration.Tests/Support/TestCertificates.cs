using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Upstash.Workflow.Integration.Tests.Support;

/// <summary>An authority of our own, and what it signs for 127.0.0.1.</summary>
internal sealed class TestCertificates : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private readonly ECDsa _key = ECDsa.Create();

    public TestCertificates()
    {
        CertificateRequest request = new("CN=Tests", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        Authority = request.CreateSelfSigned(Now.AddYears(-2), Now.AddYears(1));
    }

    public X509Certificate2 Authority { get; }

    public X509Certificate2 Valid() => Sign(IPAddress.Loopback, Now.AddDays(-2), Now.AddDays(2));

    public X509Certificate2 Expired() => Sign(IPAddress.Loopback, Now.AddDays(-2), Now.AddDays(-1));

    public X509Certificate2 OfAnotherName() => Sign(IPAddress.Parse("127.0.0.99"), Now.AddDays(-2), Now.AddDays(2));

    /// <summary>A transport that trusts this authority, and nothing else about it is unusual.</summary>
    public SocketsHttpHandler Trusting() => new()
    {
        SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { Authority }, RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    };

    public void Dispose()
    {
        Authority.Dispose();
        _key.Dispose();
    }

    private X509Certificate2 Sign(IPAddress address, DateTimeOffset from, DateTimeOffset to)
    {
        using var key = ECDsa.Create();
        CertificateRequest request = new("CN=server", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 signed = request.Create(Authority, from, to, RandomNumberGenerator.GetBytes(8));
        using X509Certificate2 withKey = signed.CopyWithPrivateKey(key);
        // Not every system lets a server use a key that has never been in a file.
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pfx), null);
    }
}
