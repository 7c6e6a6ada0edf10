namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// The name that a schema gets if it needs a type of its own, by what has it and what it is there. Most need none: it is worked out when one
/// does.
/// </summary>
internal readonly record struct InlineName(string Owner, string Part)
{
    public static implicit operator InlineName(string name) => new(name, "");

    public InlineName Of(string part) => new(ToString(), part);

    public override string ToString() => Part.Length == 0 ? Owner : InlineNames.Of(Owner, Part);
}
