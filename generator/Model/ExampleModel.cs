namespace Upstash.Workflow.Generator.Model;

/// <summary>One body.</summary>
/// <param name="Name">The C# property: the operation's name, and behind it the key of a response that is not its first success.</param>
/// <param name="Operation">The operation's name, as the runtime knows it.</param>
/// <param name="Element">What messages call the operation: <c>GET /v2/logs</c>.</param>
/// <param name="MediaType">Empty where there is no body.</param>
/// <param name="Json">The body; empty where there is none.</param>
internal sealed record ExampleModel(string Name, string Operation, string Element, int Status, string MediaType, string Json)
{
    /// <summary>Whether it stands in the document as a whole, and was not put together after the schema.</summary>
    public bool IsGiven { get; init; }
}
