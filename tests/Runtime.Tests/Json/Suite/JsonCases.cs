namespace Upstash.Workflow.Runtime.Tests.Json.Suite;

/// <summary>
/// Our own table of texts, one or more for each kind of case that Nicolas Seriot's JSONTestSuite has (its y_, n_ and i_ files), and a few
/// that a vectorised scanner is likely to get wrong.
/// </summary>
internal static partial class JsonCases
{
    private static readonly IEnumerable<JsonCase> Table =
    [
        .. Cases(Verdict.Accepted, [.. AcceptedArrays, .. AcceptedNumbers, .. AcceptedStrings]),
        .. Cases(Verdict.Refused, [.. RefusedArrays, .. RefusedNumbers, .. Alone(RefusedNumbers), .. RefusedStrings, .. RefusedStructures]),
        .. Cases(Verdict.AcceptedByUs, [.. AcceptedNumbersByUs, .. AcceptedStringsByUs, .. AcceptedStructuresByUs]),
        .. Cases(Verdict.RefusedByUs, RefusedStringsByUs),
    ];

    public static Dictionary<string, JsonCase> All { get; } = Table.ToDictionary(static c => c.Name);

    private static IEnumerable<JsonCase> Cases(Verdict verdict, IEnumerable<(string Name, string Text)> rows) =>
        rows.Select(row => new JsonCase(row.Name, row.Text, verdict));
}
