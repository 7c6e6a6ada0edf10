using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>A text of its format. One without is the member's name: what a test reads from the wrong place shows.</summary>
/// <remarks>Addresses are those that RFC 2606, 5737 and 3849 keep for examples. Patterns are not tried: one that backtracks would hang the compiler.</remarks>
internal static class SampleText
{
    private const int MostLength = 1_000;
    private const string Nameless = "text";

    public static string Of(OpenApiSchema schema, PrimitiveKind kind, string name)
    {
        SchemaLimits limits = SchemaLimits.Of(SchemaParts.Of(schema));
        string? formatted = OfKind(kind) ?? OfFormat(schema.Format) ?? OfName(name);
        bool isTyped = OfKind(kind) is not null;
        string text = formatted is not null && (isTyped || Fits(formatted, limits)) ? formatted : Cut(IsPlain(name) ? name : Nameless, limits);
        return JsonText.Quote(text);
    }

    private static string? OfKind(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.DateTimeOffset => "2025-01-01T00:00:00Z",
        PrimitiveKind.DateOnly => "2025-01-01",
        PrimitiveKind.TimeOnly => "12:00:00",
        PrimitiveKind.Guid => "123e4567-e89b-12d3-a456-426614174000",
        PrimitiveKind.Uri => "https://example.com/",
        PrimitiveKind.Bytes => "dGV4dA==",
        _ => null,
    };

    private static string? OfFormat(string? format) => format switch
    {
        "email" or "idn-email" => "user@example.com",
        "hostname" or "idn-hostname" or "domain" => "example.com",
        "ipv4" or "ip" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "uri-reference" or "iri" or "iri-reference" or "url" => "https://example.com/",
        "uri-template" => "https://example.com/{id}",
        "duration" => "PT1M",
        "json-pointer" => "/member",
        "regex" => ".*",
        _ => null,
    };

    private static string? OfName(string name)
        => name.EndsWith("url", StringComparison.OrdinalIgnoreCase) || name.EndsWith("uri", StringComparison.OrdinalIgnoreCase) ? "https://example.com/"
            : name.EndsWith("email", StringComparison.OrdinalIgnoreCase) ? "user@example.com"
            : name == "ip" || name.EndsWith("Ip", StringComparison.Ordinal) || name.EndsWith("_ip", StringComparison.Ordinal) ? "192.0.2.1"
            : null;

    private static bool Fits(string text, SchemaLimits limits) => !(text.Length < limits.MinLength) && !(text.Length > limits.MaxLength);

    // Letters and the like, so that it can be cut anywhere.
    private static bool IsPlain(string name) => name.Length is > 0 and < 64 && name.All(static c => c is > ' ' and <= '~');

    private static string Cut(string text, SchemaLimits limits)
    {
        int least = Math.Min(limits.MinLength ?? 0, MostLength);
        while (text.Length < least)
            text += text;
        int most = limits.MaxLength is { } length && length >= least ? length : int.MaxValue;
        return text.Length > Math.Min(most, Math.Max(least, 64)) ? text.Substring(0, Math.Min(most, Math.Max(least, 64))) : text;
    }
}
