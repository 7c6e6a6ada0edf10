using System.Globalization;
using Upstash.Workflow.Generator.Load;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>The limits of a value: the tightest of all that schemas say of it, since all of them hold.</summary>
internal sealed class SchemaLimits
{
    private readonly List<string> _patterns = [];

    public Bound? Minimum { get; private set; }

    public Bound? Maximum { get; private set; }

    /// <summary>More than zero.</summary>
    public decimal? MultipleOf { get; private set; }

    public int? MinLength { get; private set; }

    public int? MaxLength { get; private set; }

    public int? MinItems { get; private set; }

    public int? MaxItems { get; private set; }

    public bool UniqueItems { get; private set; }

    public IReadOnlyList<string> Patterns => _patterns;

    public static SchemaLimits Of(IEnumerable<OpenApiSchema> schemas)
    {
        var limits = new SchemaLimits();
        foreach (OpenApiSchema schema in schemas)
            limits.Add(schema);
        return limits;
    }

    private void Add(OpenApiSchema schema)
    {
        if (!schema.SaysMore)
            return;
        AddMinimum(Bound.Parse(schema.Minimum, isExclusive: false));
        AddMinimum(Bound.Parse(schema.ExclusiveMinimum, isExclusive: true));
        AddMaximum(Bound.Parse(schema.Maximum, isExclusive: false));
        AddMaximum(Bound.Parse(schema.ExclusiveMaximum, isExclusive: true));
        AddFactor(Number(schema.MultipleOf));
        MinLength = Greater(MinLength, schema.MinLength);
        MaxLength = Less(MaxLength, schema.MaxLength);
        MinItems = Greater(MinItems, schema.MinItems);
        MaxItems = Less(MaxItems, schema.MaxItems);
        UniqueItems |= schema.UniqueItems;
        if (schema.Pattern is { Length: > 0 } pattern && !_patterns.Contains(pattern))
            _patterns.Add(pattern);
    }

    private void AddMinimum(Bound? other)
    {
        if (other is { } bound && (Minimum is not { } known || bound.Value > known.Value || (bound.Value == known.Value && bound.IsExclusive)))
            Minimum = bound;
    }

    private void AddMaximum(Bound? other)
    {
        if (other is { } bound && (Maximum is not { } known || bound.Value < known.Value || (bound.Value == known.Value && bound.IsExclusive)))
            Maximum = bound;
    }

    private void AddFactor(decimal? other)
    {
        if (other is > 0)
            MultipleOf = MultipleOf is { } known ? CommonMultiple(known, other.Value) : other;
    }

    /// <summary>The least number that is a multiple of both; the greater one where that is beyond all numbers.</summary>
    private static decimal CommonMultiple(decimal one, decimal other)
    {
        (decimal divisor, decimal rest) = (one, other);
        while (rest != 0)
            (divisor, rest) = (rest, divisor % rest);
        return (double)one / (double)divisor * Math.Max(1, (double)other) < 1e28 ? one / divisor * other : Math.Max(one, other);
    }

    private static int? Greater(int? one, int? other) => one is null || other > one ? other ?? one : one;

    private static int? Less(int? one, int? other) => one is null || other < one ? other ?? one : one;

    private static decimal? Number(string? text)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    /// <summary>A number of the document, parsed and printed again: document text is never pasted as code.</summary>
    internal readonly record struct Bound(decimal Value, bool IsExclusive)
    {
        public string Text => Value.ToString(CultureInfo.InvariantCulture);

        public static Bound? Parse(string? text, bool isExclusive) => Number(text) is { } value ? new Bound(value, isExclusive) : null;
    }
}
