using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Upstash.Workflow.Generator.Read;
using JsonPointer = Upstash.Workflow.Generator.Read.JsonPointer;

namespace Upstash.Workflow.Generator.Load;

/// <summary>What Microsoft.OpenApi complains about, in words of ours and with a pointer.</summary>
internal sealed record ReaderProblem(string Element, string Reason, string Pointer, PointerTarget Target)
{
    /// <summary>An unknown key comes without a pointer: key and place are in the sentence.</summary>
    private static readonly Regex UnknownKey = new(
        @"^(?<key>.*) is not a valid property at (?<place>#.*?)\.?$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    public static ReaderProblem Of(OpenApiError error)
    {
        string message = error.Message ?? "";
        if (UnknownKey.Match(message) is { Success: true } match)
            return OfUnknownKey(match.Groups["key"].Value, match.Groups["place"].Value);
        return new ReaderProblem("This part is not as OpenAPI has it", message.TrimEnd('.'), error.Pointer ?? "#/", PointerTarget.Value);
    }

    private static ReaderProblem OfUnknownKey(string key, string place)
    {
        string reason = place == "#/paths" ? "a path begins with '/'" : "OpenAPI knows no such key there (a typing error?)";
        return new ReaderProblem($"The key '{key}'", reason, JsonPointer.Append(place.TrimEnd('/'), key), PointerTarget.Key);
    }
}
