using System.Globalization;

namespace Upstash.Workflow.Runtime.Internal.Parameters;

/// <summary>The <c>name=value</c> pairs that a value of a query, a form or a cookie becomes, neither of them encoded yet.</summary>
/// <remarks>What stands between items of one value is part of the text here and marked, since it is not encoded as they are.</remarks>
internal static class WirePairs
{
    /// <summary>Each pair's value as its pieces; between two of them stands the format's delimiter.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Pieces)> Of(string name, WireValue value, ParameterFormat format) => format switch
    {
        ParameterFormat.Json => [(name, [value.Text])],
        ParameterFormat.DeepObject => Deep(name, value),
        ParameterFormat.FormExploded when value.Items is { } items => items.Select(item => (name, Single(item))),
        ParameterFormat.FormExploded when value.Members is { } members => members.SelectMany(static member => Exploded(member.Key, member.Value)),
        _ when value.IsEmpty => [],
        _ => [(name, Pieces(value))],
    };

    /// <summary>What stands between the pieces, as it is sent in an address.</summary>
    public static string Delimiter(ParameterFormat format) => format switch
    {
        ParameterFormat.SpaceDelimited => "%20",
        ParameterFormat.PipeDelimited => "%7C",
        _ => ",",
    };

    /// <summary>The same where it is a part of the value: in a form, which is encoded afterwards, and in a part of a multipart body.</summary>
    public static char PlainDelimiter(ParameterFormat format) => format switch
    {
        ParameterFormat.SpaceDelimited => ' ',
        ParameterFormat.PipeDelimited => '|',
        _ => ',',
    };

    /// <summary>The items of a list, or names and values of members one after the other; what is nested in them is JSON.</summary>
    public static IReadOnlyList<string> Pieces(WireValue value) => value switch
    {
        { Items: { } items } => [.. items.Select(static item => item.Text)],
        { Members: { } members } => [.. members.SelectMany(static member => new[] { member.Key, member.Value.Text })],
        _ => [value.Text],
    };

    // A list inside an exploded object is the list of that name.
    private static IEnumerable<(string Name, IReadOnlyList<string> Pieces)> Exploded(string name, WireValue value) =>
        value.Items is { } items ? items.Select(item => (name, Single(item))) : [(name, Single(value))];

    private static IEnumerable<(string Name, IReadOnlyList<string> Pieces)> Deep(string name, WireValue value) => value switch
    {
        { Items: { } items } => items.SelectMany((item, index) => Deep($"{name}[{index.ToString(CultureInfo.InvariantCulture)}]", item)),
        { Members: { } members } => members.SelectMany(member => Deep($"{name}[{member.Key}]", member.Value)),
        _ => [(name, Single(value))],
    };

    private static IReadOnlyList<string> Single(WireValue value) => [value.Text];
}
