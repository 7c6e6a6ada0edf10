namespace Upstash.Workflow.Generator.Model;

/// <summary>A parameter in path, query, header or cookie.</summary>
/// <param name="Name">The C# name: PascalCase for a member of a query object, camelCase for a method parameter.</param>
/// <param name="WireName">The document's name, byte for byte.</param>
/// <param name="IsCursor">A paging cursor: an empty one is not sent.</param>
internal sealed record ParameterModel(
    string Name,
    string WireName,
    TypeRef Type,
    bool IsRequired,
    bool IsCursor,
    ParameterLimits Limits,
    Documentation Documentation,
    bool IsDeprecated)
{
    /// <summary>How it is written when its plain text will not do; null: the plain text.</summary>
    public ParameterFormat? Format { get; init; }

    /// <summary>Whether reserved characters of a text in the query stay as they are (<c>allowReserved</c>).</summary>
    public bool KeepsReserved { get; init; }

    /// <summary>What the headers begin with that a map stands for; null: one header, called as the parameter.</summary>
    public string? HeaderPrefix { get; init; }
}
