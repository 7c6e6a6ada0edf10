using Upstash.Workflow.Generator.Read;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The same element in both documents, by its pointers: list indices and referred components may differ.</summary>
internal readonly record struct Place(string Old, string New)
{
    public Place Down(string token) => new(JsonPointer.Append(Old, token), JsonPointer.Append(New, token));

    public Place Down(string first, string second) => Down(first).Down(second);

    public Place Down(int old, int now) => new(JsonPointer.Append(Old, old), JsonPointer.Append(New, now));
}
