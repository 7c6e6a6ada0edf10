namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>Makes documents: any JSON, or an object like <see cref="Sample"/>. Well-formed; damage is the business of <see cref="Mutator"/>.</summary>
internal sealed partial class RandomJson
{
    private const int MaxDepth = 6;

    private static readonly string[] Literals = ["null", "true", "false"];

    private readonly JsonBuilder _json = new();
    private readonly RandomSpace _space;
    private readonly Random _random;
    private int _budget;

    public RandomJson(Random random) => (_random, _space) = (random, new RandomSpace(random));

    /// <summary>Any value.</summary>
    public byte[] NextValue() => Make(() => Value(0));

    /// <summary>A model, whose members nearly always have their type.</summary>
    public byte[] NextModel() => Make(() => Model(0));

    private byte[] Make(Action write)
    {
        _json.Clear();
        _space.NextStyle();
        _budget = _random.Next(40);
        if (_random.Next(50) == 0)
        {
            _json.Add("\uFEFF"u8);
        }

        _space.Anywhere(_json);
        write();
        _space.Anywhere(_json);
        return _json.ToArray();
    }

    private void Value(int depth)
    {
        // The budget keeps most documents small: many small ones find more than few large ones.
        int kind = depth >= MaxDepth || --_budget < 0 ? _random.Next(6) : _random.Next(depth == 0 ? 3 : 0, 12);
        switch (kind)
        {
            case 0: _json.Add(Literals[_random.Next(Literals.Length)]); break;
            case 1 or 2: _json.Add(RandomNumber.Any(_random)); break;
            case < 6: Text(); break;
            case < 9: Array(depth, _random.Next(6), Value); break;
            case 11 when _random.Next(30) == 0: Nested(_random.Next(2) == 0 ? 1000 + _random.Next(50) : _random.Next(150)); break;
            default: Object(depth, _random.Next(7), () => FreeMember(depth)); break;
        }
    }

    private void Text()
    {
        _json.Add((byte)'"');
        RandomText.Append(_json, _random);
        _json.Add((byte)'"');
    }

    private void Array(int depth, int count, Action<int> item)
    {
        _json.Add((byte)'[');
        for (int i = 0; i < count; i++)
        {
            Separate(i, depth + 1);
            item(depth + 1);
            _space.Anywhere(_json);
        }

        Close(depth, count, (byte)']');
    }

    private void Object(int depth, int count, Action member)
    {
        _json.Add((byte)'{');
        for (int i = 0; i < count; i++)
        {
            Separate(i, depth + 1);
            member();
            _space.Anywhere(_json);
        }

        Close(depth, count, (byte)'}');
    }

    private void Separate(int index, int depth)
    {
        if (index > 0)
        {
            _json.Add((byte)',');
        }

        _space.Line(_json, depth);
    }

    private void Close(int depth, int count, byte end)
    {
        if (count > 0)
        {
            _space.Line(_json, depth);
        }

        _space.Anywhere(_json);
        _json.Add(end);
    }

    // Around the limit, and around the 64 levels that a word of bits holds.
    private void Nested(int depth)
    {
        bool objects = _random.Next(2) == 0;
        for (int i = 0; i < depth; i++)
        {
            _json.Add(objects && i % 3 == 0 ? "{\"\":"u8 : "["u8);
        }

        _json.Add("1"u8);
        for (int i = depth - 1; i >= 0; i--)
        {
            _json.Add((byte)(objects && i % 3 == 0 ? '}' : ']'));
        }
    }
}
