namespace Upstash.Workflow.Generator.Drift;

/// <summary>What C# converts by itself where a value is set.</summary>
internal static class Conversions
{
    private static readonly string[] Wider = ["int", "long", "decimal"];

    public static bool Exist(string from, string to, SurfaceTable present)
    {
        // Null goes where null may be: into a nullable structure, or a class.
        bool mayBeNull = from.EndsWith("?", StringComparison.Ordinal), takesNull = to.EndsWith("?", StringComparison.Ordinal) || to.StartsWith("QueryValues<", StringComparison.Ordinal);
        return (takesNull || !mayBeNull) && ExistFor(from.TrimEnd('?'), to.TrimEnd('?'), present);
    }

    private static bool ExistFor(string from, string to, SurfaceTable present)
        => from == to
            // One value is taken as well as several.
            || to == $"QueryValues<{from}>"
            || (IsWhole(from) && (to is "UnixMilliseconds" or "UnixSeconds" or "double" || Array.IndexOf(Wider, to) > Array.IndexOf(Wider, from)))
            || present.Find(to)?.Type.Text == WireOf(from)
            || IsVariant(from, to, present);

    /// <summary>A choice takes the values of its variants, but for interfaces.</summary>
    private static bool IsVariant(string type, string choice, SurfaceTable present)
        => present.Find(choice) is { Type.Kind: "choice" }
            && !type.StartsWith("IReadOnly", StringComparison.Ordinal)
            && present.Members.Values.Any(member => member.Owner == choice && !member.IsType && member.Type.Erased.TrimEnd('?') == type);

    private static bool IsWhole(string type) => type is "int" or "long";

    /// <summary>What an open enum over the type is called in the surface.</summary>
    private static string WireOf(string type) => type switch
    {
        "string" => "enum over String",
        "int" or "long" => "enum over Int64",
        "double" => "enum over Double",
        _ => "",
    };
}
