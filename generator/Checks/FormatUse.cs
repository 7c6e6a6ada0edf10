using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Load;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>An integer property whose meaning fixes how large it can be.</summary>
/// <param name="Meaning">In words: "an HTTP status code".</param>
/// <param name="LastWord">Of the name.</param>
internal sealed record FormatUse(OpenApiSchema Owner, string Name, string Meaning, string LastWord, string? Format)
{
    private static readonly ProsePattern Status = new(@"\b(?:status\s+codes?|http\s+status|response\s+status)\b", System.Text.RegularExpressions.RegexOptions.IgnoreCase);

    public string Pointer => CheckContext.Pointer(Owner.File, Owner.Node, "properties", Name);

    public static FormatUse? Of(OpenApiSchema owner, string name, OpenApiSchema property)
    {
        OpenApiSchema schema = property.Resolved;
        if (property.Description is not { } description || schema.Format is not (null or "int32" or "int64") || schema.Enum.Count > 0 || SchemaShapes.NonNullType(schema) != JsonSchemaType.Integer)
            return null;
        string[] words = [.. NameWords(name)];
        return FindMeaning(words, description) is { } meaning ? new FormatUse(owner, name, meaning.Text, meaning.Word, schema.Format) : null;
    }

    private static (string Text, string Word)? FindMeaning(string[] words, string description)
    {
        string last = words.Length == 0 ? "" : words[words.Length - 1];
        bool isStatus = last == "status" || (last == "code" && words.Length > 1 && words[words.Length - 2] == "status");
        if (isStatus && Status.IsMatch(ProsePattern.Head(description)))
            return ("an HTTP status code", "status");
        return EpochUnit.Find(description) switch
        {
            PrimitiveKind.UnixMilliseconds => ("a Unix time in milliseconds", last),
            PrimitiveKind.UnixSeconds => ("a Unix time in seconds", last),
            _ => null,
        };
    }

    private static IEnumerable<string> NameWords(string name) => Bind.Words.Split(name).Select(static word => word.ToLowerInvariant());
}
