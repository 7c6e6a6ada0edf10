using System.Globalization;
using System.Text;

namespace Upstash.Workflow.Runtime.Internal;

/// <summary>Follows a JSON text and knows the containers around the current offset. Lenient: the text may be broken.</summary>
/// <remarks>Only moves forward, so that many reports about one text cost one pass over it.</remarks>
internal sealed class JsonPathTracker
{
    // Longer paths are cut: they end up in messages and logs.
    private const int MaxLength = 500;
    private const int MaxNameLength = 100;

    private readonly List<Level> _levels;
    private int _position;

    public JsonPathTracker() => _levels = [];

    private JsonPathTracker(JsonPathTracker other) => (_levels, _position) = ([.. other._levels], other._position);

    public int Depth => _levels.Count;

    /// <summary>One that moves on by itself, for reading ahead.</summary>
    public JsonPathTracker Clone() => new(this);

    public void Advance(ReadOnlySpan<byte> json, long offset)
    {
        int end = (int)Math.Min(offset, json.Length);
        while (_position < end)
        {
            Step(json);
        }
    }

    /// <summary>As in <c>$.runs[0].createdAt</c>, with <c>['…']</c> for names that are no identifiers.</summary>
    public string ToPath(ReadOnlySpan<byte> json)
    {
        var path = new StringBuilder("$");
        foreach (Level level in _levels)
        {
            if (level.IsArray)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{level.Index}]");
            }
            else if (level.HasName)
            {
                string name = Name(json, level);
                _ = IsIdentifier(name) ? path.Append('.').Append(name) : path.Append("['").Append(name).Append("']");
            }
        }

        return Cut(path);
    }

    /// <summary>A JSON pointer with <c>*</c> for every index, as in <c>/runs/*/createdAt</c>.</summary>
    public string ToPointer(ReadOnlySpan<byte> json) => Cut(Pointer(json, _levels.Count));

    /// <summary>The pointer of a member that the innermost object does not have.</summary>
    public string ToPointer(ReadOnlySpan<byte> json, string missing) => Cut(Pointer(json, _levels.Count - 1).Append('/').Append(Escape(Clean(missing))));

    private StringBuilder Pointer(ReadOnlySpan<byte> json, int levels)
    {
        var pointer = new StringBuilder();
        for (int i = 0; i < levels; i++)
        {
            Level level = _levels[i];
            if (level.IsArray || level.HasName)
            {
                pointer.Append('/').Append(level.IsArray ? "*" : Escape(Name(json, level)));
            }
        }

        return pointer;
    }

    private void Step(ReadOnlySpan<byte> json)
    {
        switch (json[_position])
        {
            case (byte)'{':
                _levels.Add(new Level { ExpectsName = true });
                break;
            case (byte)'[':
                _levels.Add(new Level { IsArray = true });
                break;
            case (byte)'}' or (byte)']' when _levels.Count > 0:
                _levels.RemoveAt(_levels.Count - 1);
                break;
            case (byte)',' when _levels.Count > 0:
                _levels[^1] = _levels[^1].Next();
                break;
            case (byte)'"':
                StepOverString(json);
                return;
        }

        _position++;
    }

    private void StepOverString(ReadOnlySpan<byte> json)
    {
        int start = ++_position;
        while (_position < json.Length && json[_position] != (byte)'"')
        {
            _position += json[_position] == (byte)'\\' ? 2 : 1;
        }

        int end = _position = Math.Min(_position, json.Length);
        _position++;
        if (_levels.Count > 0 && _levels[^1].ExpectsName)
        {
            _levels[^1] = new Level { HasName = true, NameStart = start, NameEnd = end };
        }
    }

    private static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

    private static string Name(ReadOnlySpan<byte> json, Level level) => Clean(JsonText.Unescape(json[level.NameStart..level.NameEnd]));

    private static string Clean(string name)
    {
        name = string.Concat(name.Select(static c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c));
        return name.Length <= MaxNameLength ? name : string.Concat(name.AsSpan(0, MaxNameLength), "…");
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '$');

    private static string Cut(StringBuilder path) => path.Length <= MaxLength ? path.ToString() : path.ToString(0, MaxLength) + "…";

    private readonly record struct Level
    {
        public bool IsArray { get; init; }
        public bool ExpectsName { get; init; }
        public bool HasName { get; init; }
        public int Index { get; init; }
        public int NameStart { get; init; }
        public int NameEnd { get; init; }

        public Level Next() => IsArray ? this with { Index = Index + 1 } : new Level { ExpectsName = true };
    }
}
