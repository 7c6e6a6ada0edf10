using System.Net;
using System.Text;

namespace Upstash.Workflow.Generator.Tests.Hostile;

/// <summary>Records what leaves a client and answers <c>{}</c>.</summary>
internal sealed class Wire : HttpMessageHandler
{
    public const string Secret = "secret-token";

    public List<HttpRequestMessage> Requests { get; } = [];

    /// <summary>Method, decoded path, decoded query names, in the form of <see cref="Promised.Requests"/>.</summary>
    public IEnumerable<string> Lines => Requests.Select(LineOf).Order(StringComparer.Ordinal);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent("{}", Encoding.UTF8, "application/json") });
    }

    // From the original text: Uri.AbsolutePath would hide what it has normalized away.
    private static string LineOf(HttpRequestMessage request)
    {
        string target = request.RequestUri!.OriginalString;
        Assert.StartsWith("https://host.example/", target, StringComparison.Ordinal);
        string[] parts = target["https://host.example".Length..].Split('?', 2);
        string[] names = parts.Length < 2 ? [] : [.. parts[1].Split('&').Where(pair => !IsCredential(pair)).Select(pair => Uri.UnescapeDataString(pair.Split('=')[0]))];
        return Promised.Line(request.Method.Method, Uri.UnescapeDataString(parts[0]), names);
    }

    // The one query parameter that no operation declares.
    private static bool IsCredential(string pair) => pair.EndsWith("=" + Secret, StringComparison.Ordinal);
}
