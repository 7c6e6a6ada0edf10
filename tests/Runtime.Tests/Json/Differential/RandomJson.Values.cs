namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <content>Values that fit the members of <see cref="Sample"/>, in every form that is allowed for them, and now and then in one that is not.</content>
internal sealed partial class RandomJson
{
    private static readonly string[] Booleans = ["true", "false", "null", "\"true\"", "\"false\"", "\"True\""];

    private static readonly string[] States = ["\"ON\"", "\"OFF\"", "\"NEW\"", "\"\"", "\"O\\u004e\"", "null", "1.0", "true"];

    private static readonly Dictionary<string, string[]> Typed = new()
    {
        ["at"] = ["\"2026-01-02T03:04:05Z\"", "\"2026-01-02T03:04:05.678+05:30\"", "\"2026-01-02\\u005403:04:05Z\"", "null", "\"soon\""],
        ["day"] = ["\"2026-01-02\"", "null", "\"2024-02-29\"", "\"2023-02-29\""],
        ["time"] = ["\"03:04:05.5\"", "\"23:59:59Z\"", "null"],
        ["id"] = ["\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "\"0F8FAD5BD9CB469FA16570867728950E\"", "null", "\"\""],
        ["link"] = ["\"https://a.example/b?c=d e\"", "\"\"", "\"/\\u00e9\"", "null", "\"http://\""],
        ["bytes"] = ["\"AQID/w==\"", "\"AQID\\/w==\"", "\"-_8\"", "\"\"", "null", "\"*\""],
    };

    private void ModelValue(string name, int depth)
    {
        switch (name)
        {
            case "text": TextOrScalar(); break;
            case "flag": _json.Add(Booleans[_random.Next(_random.Next(30) == 0 ? 6 : 5)]); break;
            case "small": IntegerText(int.MaxValue); break;
            case "large" or "millis" or "seconds": IntegerText(long.MaxValue); break;
            case "ratio" or "price": NumberText(); break;
            case "state": _json.Add(States[_random.Next(States.Length)]); break;
            case "child" when depth < MaxDepth: Model(depth); break;
            case "children": Array(depth, _random.Next(depth < MaxDepth ? 4 : 1), NullOr(Model)); break;
            case "headers": Object(depth, _random.Next(4), () => Map(depth, d => Array(d, _random.Next(3), NullOr(_ => TextOrScalar())))); break;
            case "numbers" or "holes": Array(depth, _random.Next(6), NullOr(_ => IntegerText(long.MaxValue))); break;
            case "texts": Object(depth, _random.Next(5), () => Map(depth, NullOr(_ => TextOrScalar()))); break;
            case "any": Value(depth); break;
            default: OneOf(Typed.GetValueOrDefault(name, Literals[..1])); break;
        }
    }

    private Action<int> NullOr(Action<int> write) => depth =>
    {
        if (_random.Next(6) == 0)
        {
            _json.Add("null"u8);
        }
        else
        {
            write(depth);
        }
    };

    private void Map(int depth, Action<int> value)
    {
        Name(Names);
        value(depth + 1);
    }

    // The last of the values is one that does not fit, and rare: a document that is refused as a whole shows little.
    private void OneOf(string[] values) => _json.Add(values[_random.Next(_random.Next(20) == 0 ? values.Length : Math.Max(1, values.Length - 1))]);

    private void TextOrScalar()
    {
        switch (_random.Next(12))
        {
            case 0: _json.Add(RandomNumber.Any(_random)); break;
            case 1: _json.Add(Literals[_random.Next(Literals.Length)]); break;
            default: Text(); break;
        }
    }

    private void IntegerText(long most)
    {
        string text = _random.Next(40) == 0 ? RandomNumber.Any(_random)
            : (_random.NextInt64(-most - 1, most) >> _random.Next(64)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        text = _random.Next(8) switch { 0 => text + (text.AsSpan().ContainsAny(".eE") ? "" : ".0"), _ => text };
        AddMaybeQuoted(text);
    }

    private void NumberText() => AddMaybeQuoted(_random.Next(20) == 0 ? RandomNumber.Any(_random) : $"{_random.Next(1000)}.{_random.Next(1, 100)}");

    private void AddMaybeQuoted(string text)
    {
        if (_random.Next(8) == 0)
        {
            Quoted(text);
        }
        else
        {
            _json.Add(text);
        }
    }
}
