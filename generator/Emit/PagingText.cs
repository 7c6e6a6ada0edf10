using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Emit;

/// <summary>The expressions that turn cursors from what the document types into text and back, and that reach into a page.</summary>
internal static class PagingText
{
    private const string Pageable = TypeNames.Internals + "Pageable";

    /// <summary>The member of a page; null when an object on the way is.</summary>
    /// <param name="page">The page and what accesses its members, <c>page.</c> or <c>page?.</c>.</param>
    public static string Member(string page, PagingMember member) => page + string.Join("?.", member.Path);

    /// <summary>A cursor as text.</summary>
    public static string Text(string expression, TypeRef type)
        => type is PrimitiveType { Kind: PrimitiveKind.String } ? expression : $"{Pageable}.Text({expression})";

    /// <summary>A cursor's text as the parameter takes it.</summary>
    public static string Parsed(string cursor, PagingParameter parameter, TypeNames types)
        => (parameter.Type, parameter.IsRequired) switch
        {
            // A required cursor is there from the start, and a page without a next one ends the loop: it is never null here.
            (PrimitiveType { Kind: PrimitiveKind.String }, true) => cursor + "!",
            (PrimitiveType { Kind: PrimitiveKind.String }, false) => cursor,
            (_, true) => $"{Pageable}.Parse<{types.Of(parameter.Type)}>({cursor}).GetValueOrDefault()",
            (_, false) => $"{Pageable}.Parse<{types.Of(parameter.Type)}>({cursor})",
        };
}
