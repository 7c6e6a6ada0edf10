using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Checks;

/// <summary>Which schemas speak of the same object, by <c>allOf</c>, <c>oneOf</c> and <c>anyOf</c>, seen from each of them.</summary>
internal sealed class SchemaFamilies(IReadOnlyList<OpenApiSchema> schemas)
{
    // Beyond that nobody can say what belongs to what.
    private const int MostMembers = 2_000;

    private Dictionary<OpenApiSchema, List<OpenApiSchema>>? _wholes;

    public SchemaFamily Of(OpenApiSchema schema)
    {
        _wholes ??= FindWholes();
        var family = new SchemaFamily();
        var members = new HashSet<OpenApiSchema>();
        var pending = new Stack<OpenApiSchema>(UpFrom(schema));
        while (pending.Count > 0)
        {
            OpenApiSchema member = pending.Pop();
            if (!members.Add(member))
                continue;
            if (members.Count > MostMembers)
                return SchemaFamily.Open;
            family.Add(member);
            foreach (OpenApiSchema part in SchemaChildren.Parts(member))
                pending.Push(part.Resolved);
        }

        return family;
    }

    /// <summary>The schema and all that it is a part of.</summary>
    private HashSet<OpenApiSchema> UpFrom(OpenApiSchema schema)
    {
        var found = new HashSet<OpenApiSchema> { schema };
        var pending = new Stack<OpenApiSchema>(found);
        while (pending.Count > 0 && found.Count <= MostMembers)
        {
            if (!_wholes!.TryGetValue(pending.Pop(), out List<OpenApiSchema> wholes))
                continue;
            foreach (OpenApiSchema whole in wholes.Where(found.Add))
                pending.Push(whole);
        }

        return found;
    }

    private Dictionary<OpenApiSchema, List<OpenApiSchema>> FindWholes()
    {
        var wholes = new Dictionary<OpenApiSchema, List<OpenApiSchema>>();
        foreach (OpenApiSchema whole in schemas)
        {
            foreach (OpenApiSchema part in SchemaChildren.Parts(whole).Select(static part => part.Resolved))
            {
                if (!wholes.TryGetValue(part, out List<OpenApiSchema> known))
                    wholes.Add(part, known = []);
                known.Add(whole);
            }
        }

        return wholes;
    }
}
