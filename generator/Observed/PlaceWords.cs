using System.Text;
using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Observed;

/// <summary>What messages call a place in the document: <c>The schema 'Pet', 'tags[].name'</c>.</summary>
internal static class PlaceWords
{
    /// <param name="operation">What messages call the operation: <c>GET /pets</c>.</param>
    public static string Of(string pointer, string operation)
    {
        IReadOnlyList<string> tokens = JsonPointer.Tokens(pointer.Substring(Math.Max(0, pointer.IndexOf('#'))));
        (string owner, int start) = tokens switch
        {
            ["components", "schemas", var name, ..] => ($"The schema '{Excerpt.Of(name)}'", 3),
            ["components", "responses", var name, ..] => ($"The response '{Excerpt.Of(name)}'", AfterSchema(tokens)),
            _ => ($"The answer of {operation}", AfterSchema(tokens)),
        };
        string path = Path(tokens, start);
        return path.Length == 0 ? owner : $"{owner}, '{Excerpt.Of(path)}'";
    }

    private static int AfterSchema(IReadOnlyList<string> tokens)
    {
        int i = 0;
        while (i < tokens.Count && tokens[i] is not ("schema" or "itemSchema"))
            i++;
        return i + 1;
    }

    /// <summary>Branches of choices and parts are left out: the pointer behind the message has them.</summary>
    private static string Path(IReadOnlyList<string> tokens, int start)
    {
        var path = new StringBuilder();
        for (int i = start; i < tokens.Count; i++)
        {
            if (tokens[i] is "properties" && i + 1 < tokens.Count)
                path.Append(path.Length == 0 ? "" : ".").Append(tokens[++i]);
            else if (tokens[i] is "items" or "prefixItems" or "additionalItems" or "additionalProperties" or "patternProperties" or "unevaluatedProperties")
                path.Append("[]");
        }

        return path.ToString();
    }
}
