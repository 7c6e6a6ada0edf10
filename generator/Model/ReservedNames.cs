namespace Upstash.Workflow.Generator.Model;

/// <summary>
/// The names that generated types have anyway, for Bind to stay clear of. Beside them a member must not be called as its own type.
/// Private fields and locals are not here: they are picked around the names of the document.
/// </summary>
internal static class ReservedNames
{
    private static readonly string[] Object =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private static readonly string[] Record = [.. Object, "Clone", "EqualityContract", "PrintMembers"];

    /// <summary>Properties of an <see cref="ObjectModel"/>. <see cref="ObjectModel.UnknownMembersName"/> is one of its properties too.</summary>
    public static IReadOnlyList<string> ModelMembers { get; } =
        [.. Object, "FromJson", "ToJson", "WriteJson", "WriteJsonMembers", "discriminator", "json", "output", "utf8Json", "value"];

    /// <summary>Variants of a <see cref="UnionModel"/>.</summary>
    public static IReadOnlyList<string> UnionMembers { get; } =
        [.. Object, "FromJson", "ToJson", "WriteJson", "Match", "Unknown", "TResult", "_value", "_variant", "json", "output", "unknown", "utf8Json", "value", "variant"];

    /// <summary>Positions of a <see cref="TupleModel"/>. <see cref="TupleModel.MoreName"/> is one of its properties too.</summary>
    public static IReadOnlyList<string> TupleMembers { get; } = [.. Object, "FromJson", "ToJson", "WriteJson", "json", "output", "utf8Json", "value"];

    /// <summary>Constants of an <see cref="OpenEnumModel"/>: members of the struct and of its nested class <c>Values</c>.</summary>
    public static IReadOnlyList<string> OpenEnumMembers { get; } = [.. Object, "IsKnown", "Value", "Values", "value"];

    /// <summary>Members of a <see cref="QueryModel"/>.</summary>
    public static IReadOnlyList<string> QueryMembers { get; } = [.. Record, "AppendTo", "ToQueryString", "Validate", "uri", "value"];

    /// <summary>Members of a <see cref="ResponseHeadersModel"/>.</summary>
    public static IReadOnlyList<string> HeadersMembers { get; } = [.. Object, "headers"];

    /// <summary>Members of a <see cref="PairModel"/>, which differ from each other ignoring the case of the first letter.</summary>
    public static IReadOnlyList<string> PairMembers { get; } = [.. Record, "ToQueryValue", "pair"];

    /// <summary>Methods of a client, and on the root client the properties of its sub-clients.</summary>
    public static IReadOnlyList<string> ClientMembers { get; } = [.. Object, "Dispose"];

    /// <summary>The servers' class, whose members are static.</summary>
    public static IReadOnlyList<string> ServerMembers { get; } = Object;

    /// <summary>Properties of an <see cref="ExamplesModel"/>, which are static.</summary>
    public static IReadOnlyList<string> ExampleMembers { get; } = [.. Object, "All"];

    /// <summary>Factory methods of the credentials.</summary>
    public static IReadOnlyList<string> AuthMethods { get; } = Object;

    /// <summary>Path and header parameters of a method, which stand beside these. (All other locals give way.)</summary>
    public static IReadOnlyList<string> MethodParameters { get; } = ["body", "ct", "query"];
}
