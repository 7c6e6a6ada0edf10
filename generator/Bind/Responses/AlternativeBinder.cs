using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The other ways in which an operation with JSON can answer: each is a method that asks for it.</summary>
internal static class AlternativeBinder
{
    /// <returns>What stands in the method's name behind the operation's, and how it reads the answer.</returns>
    public static IEnumerable<(string Suffix, ResponseModel Response)> Find(IReadOnlyDictionary<string, OpenApiMediaType> content, Documentation documentation)
    {
        foreach (string mediaType in SuccessMedia.Alternatives(content))
        {
            ResponseKind kind = MediaTypes.IsText(mediaType) ? ResponseKind.Text : ResponseKind.Stream;
            yield return ("As" + NameOf(mediaType), new ResponseModel(kind, null, false, documentation) { Accept = SuccessMedia.Accept([mediaType]) });
        }
    }

    // text/csv → Csv, application/x-tar → Tar, application/vnd.ms-excel → MsExcel, application/vnd.a.b.sheet → Sheet
    private static string NameOf(string mediaType)
    {
        string subtype = MediaTypes.Essence(mediaType).Split('/')[1].ToLowerInvariant();
        string last = subtype.StartsWith("vnd.", StringComparison.Ordinal) ? subtype.Substring(subtype.LastIndexOf('.') + 1) : subtype;
        return Identifiers.Pascal(last.StartsWith("x-", StringComparison.Ordinal) ? last.Substring(2) : last, "Media");
    }
}
