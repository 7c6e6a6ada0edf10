using Upstash.Workflow.Generator.Diagnostics;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Load;

/// <summary>Decides whether the tree is an OpenAPI document at all, and of which version.</summary>
internal static class VersionCheck
{
    private const string Supported = "supported are swagger 2.0 and openapi 3.0, 3.1 and 3.2";

    public static SpecVersion? Check(SpecNode root, DiagnosticBag diagnostics)
    {
        if (root is not SpecMapping mapping)
        {
            diagnostics.Report(
                Descriptors.NotOpenApi, FirstLine(root), "This is no OpenAPI document: its root is no mapping with the key 'openapi' or 'swagger'");
            return null;
        }

        if (mapping.Find("openapi") is { } openApi)
            return CheckValue(openApi, diagnostics);
        if (mapping.Find("swagger") is { } swagger)
            return CheckValue(swagger, diagnostics);

        diagnostics.Report(Descriptors.NotOpenApi, FirstLine(root), "This is no OpenAPI document: the key 'openapi' (or 'swagger') is missing at its root");
        return null;
    }

    private static SpecVersion? CheckValue(SpecEntry entry, DiagnosticBag diagnostics)
    {
        string text = (entry.Value as SpecScalar)?.Text ?? "";
        SpecVersion? version = Parse(entry.Key, text);
        if (version is null)
            diagnostics.Report(Descriptors.NotOpenApi, entry.Value.Span, $"The version '{entry.Key}: {text}' is not supported: {Supported}");
        return version;
    }

    private static SpecVersion? Parse(string key, string text)
        => (key, MajorMinor(text)) switch
        {
            ("swagger", "2.0" or "2") => SpecVersion.Swagger20,
            ("openapi", "3.0" or "3") => SpecVersion.OpenApi30,
            ("openapi", "3.1") => SpecVersion.OpenApi31,
            ("openapi", "3.2") => SpecVersion.OpenApi32,
            _ => null,
        };

    private static string MajorMinor(string text)
    {
        string[] parts = text.Trim().Split('.');
        return parts.Length < 2 ? parts[0] : parts[0] + "." + parts[1];
    }

    private static SourceSpan FirstLine(SpecNode root) => root.Span with { Length = 0, EndLine = root.Span.Line, EndColumn = root.Span.Column };
}
