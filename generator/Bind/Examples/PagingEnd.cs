using System.Globalization;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What the members of a page say on the last one: an answer that comes again and again must not lead to itself.</summary>
internal static class PagingEnd
{
    public static IReadOnlyDictionary<string, string?> None { get; } = new Dictionary<string, string?>();

    /// <returns>By the members that lead there, a slash before each: the value as JSON, or null for one to leave out.</returns>
    public static IReadOnlyDictionary<string, string?> Of(OperationModel operation, BindContext context)
    {
        var end = new Dictionary<string, string?>(StringComparer.Ordinal);
        switch (operation.Paging)
        {
            case CursorPaging cursor:
                Add(cursor.Next, NoCursor(cursor.Next.Type));
                Add(cursor.HasMore, "false");
                break;
            case AddressPaging address:
                Add(address.Next, NoCursor(address.Next?.Type));
                break;
            case LastItemPaging last:
                Add(last.HasMore, "false");
                break;
            case NumberedPaging numbered:
                Add(numbered.Facts.HasMore, "false");
                Add(numbered.Facts.Total, "1");
                Add(numbered.Facts.Pages, "1");
                Add(numbered.Facts.Number, numbered.First.ToString(CultureInfo.InvariantCulture));
                break;
        }

        return end;

        void Add(PagingMember? member, string? value)
        {
            if (member is not null)
                end[PathOf(member, operation.Response.Type, context)] = value;
        }
    }

    private static string? NoCursor(TypeRef? type) => type is PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.Uri } ? "\"\"" : null;

    private static string PathOf(PagingMember member, TypeRef? type, BindContext context)
    {
        string path = "";
        foreach (string name in member.Path)
        {
            PropertyModel? property = type is ObjectType { Name: var owner } ? context.FindObject(owner)?.Properties.FirstOrDefault(known => known.Name == name) : null;
            path += "/" + property?.WireName;
            type = property?.Type;
        }

        return path;
    }
}
