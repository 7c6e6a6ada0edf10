using System.Globalization;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>What messages call an element. Spelt when there is a message: most elements never have one.</summary>
internal readonly record struct ElementName(string Format, string First, string Second)
{
    public ElementName(string format, string first)
        : this(format, first, "")
    {
    }

    public static implicit operator ElementName(string text) => new("{0}", text);

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Format, First, Second);
}
