using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using Upstash.Workflow.Runtime.Internal.Http;
using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Secrets;

public class RedactionTests
{
    private const string Secret = "a+b/c=d&e<f\"g h\\i~%41";

    public static TheoryData<string> Spellings =>
    [
        Secret,
        Uri.EscapeDataString(Secret),
        Uri.EscapeDataString(Secret).ToLowerInvariant(),
        WebUtility.UrlEncode(Secret),
        JavaScriptEncoder.Default.Encode(Secret),
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Secret),
        JavaScriptEncoder.Default.Encode(Secret).Replace("/", "\\/", StringComparison.Ordinal),
        WebUtility.HtmlEncode(Secret),
        HtmlEncoder.Default.Encode(Secret),
        string.Concat(Secret.Select(c => $"\\u{(int)c:x4}")),
        string.Concat(Secret.Select(c => $"%{(int)c:X2}")),
        string.Concat(Secret.Select(c => $"&#{(int)c};")),
        string.Concat(Secret.Select(c => $"&#x{(int)c:x};")),
    ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_secret_is_found_however_it_is_spelled(string spelling)
    {
        var redaction = new Redaction([Secret]);
        Assert.Equal("[redacted]", redaction.Apply(spelling));
        Assert.Equal("<[redacted]> and [redacted].", redaction.Apply($"<{spelling}> and {spelling}."));
        Assert.Equal("[redacted]!", Encoding.UTF8.GetString(redaction.Apply(Encoding.UTF8.GetBytes(spelling + "!"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a+b/c=d&e<f\"g h\\i~%4")]
    [InlineData("A+B/C=D&E<F\"G H\\I~%41")]
    [InlineData("a\\u002")]
    [InlineData("a%2")]
    [InlineData("a&#43")]
    [InlineData("a&#999999999999;")]
    public void Other_texts_stay(string text) => Assert.Same(text, new Redaction([Secret]).Apply(text));

    [Fact]
    public void A_password_beyond_ASCII_is_found_in_an_address_too() =>
        Assert.Equal("p=[redacted]", new Redaction(["pässwörd-x"]).Apply("p=" + Uri.EscapeDataString("pässwörd-x")));

    [Fact]
    public void A_text_that_would_take_for_ever_is_not_shown_at_all() =>
        Assert.Equal("[redacted]", new Redaction([new string('a', 60_000) + "b"]).Apply(new string('a', 1_000_000)));

    [Fact]
    public void A_name_without_password_is_the_secret()
    {
        ApiCredential credential = ApiCredential.Basic("s", "sk_live_0123456789", "");
        string pair = Convert.ToBase64String("sk_live_0123456789:"u8);
        Assert.Equal("no [redacted]", new Redaction(credential.PartsOf(pair)).Apply("no sk_live_0123456789"));
    }

    [Fact]
    public void Short_secrets_are_words_and_longer_ones_go_first()
    {
        Assert.Equal("a token", new Redaction(["token"]).Apply("a token"));
        Assert.Equal("x [redacted] y", new Redaction(["12345678", "1234567890"]).Apply("x 1234567890 y"));
    }

    [Fact]
    public void An_exception_that_shows_none_is_kept_as_it_is()
    {
        var redaction = new Redaction(["s3cr3t-t0ken"]);
        var exception = new HttpRequestException("broken", new IOException("cut"));
        Assert.Same(exception, redaction.Apply(exception));
        Assert.Null(redaction.Apply((Exception?)null));
    }

    [Fact]
    public void One_that_does_becomes_another_of_its_kind()
    {
        var exception = new HttpRequestException(HttpRequestError.InvalidResponse, "Invalid header line: s3cr3t-t0ken", new InvalidOperationException("s3cr3t-t0ken"), HttpStatusCode.OK);
        var copy = Assert.IsType<HttpRequestException>(new Redaction(["s3cr3t-t0ken"]).Apply(exception));
        Assert.Equal((HttpRequestError.InvalidResponse, HttpStatusCode.OK), (copy.HttpRequestError, copy.StatusCode));
        Assert.Equal("Invalid header line: [redacted]", copy.Message);
        Assert.Equal("System.InvalidOperationException: [redacted]", copy.InnerException!.Message);
        Assert.DoesNotContain("s3cr3t", copy.ToString(), StringComparison.Ordinal);
    }
}
