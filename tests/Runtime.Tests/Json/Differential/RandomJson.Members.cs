namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <content>Members: known, unknown, twice, in any order.</content>
internal sealed partial class RandomJson
{
    private static readonly string[] Names = ["", "a", "name", "text", "t\\u0065xt", "é", "\\u00e9", "a/b~c", "small", "smal", "smalll", "\\\"", "children"];

    private static readonly string[] Declared =
    [
        "text", "flag", "small", "large", "ratio", "price", "at", "day", "time", "id", "link", "bytes", "millis", "seconds", "any",
        "child", "state", "children", "headers", "numbers", "holes", "texts",
    ];

    private static readonly (string Written, string Name)[] Escaped =
        [("t\\u0065xt", "text"), ("fl\\u0061g", "flag"), ("\\u0073mall", "small"), ("stat\\u0065", "state"), ("childre\\u006E", "children")];

    private void FreeMember(int depth)
    {
        Name(Names);
        Value(depth + 1);
    }

    private void Name(string[] names)
    {
        if (_random.Next(5) == 0)
        {
            Text();
        }
        else
        {
            Quoted(names[_random.Next(names.Length)]);
        }

        Colon();
    }

    private void Quoted(string text)
    {
        _json.Add((byte)'"');
        _json.Add(text);
        _json.Add((byte)'"');
    }

    private void Colon()
    {
        _space.Anywhere(_json);
        _json.Add((byte)':');
        _space.Colon(_json);
    }

    private void Model(int depth)
    {
        // In the order of the schema, or in any.
        bool inOrder = _random.Next(2) == 0;
        int next = 0;
        Object(depth, _random.Next(12), () =>
        {
            next = (inOrder ? next + _random.Next(1, 4) : _random.Next(Declared.Length)) % Declared.Length;
            ModelMember(Declared[next], depth + 1);
        });
    }

    private void ModelMember(string name, int depth)
    {
        if (_random.Next(8) == 0)
        {
            FreeMember(depth);
            return;
        }

        string written = name;
        if (_random.Next(12) == 0)
        {
            (written, name) = Escaped[_random.Next(Escaped.Length)];
        }

        Quoted(written);
        Colon();
        if (_random.Next(100) == 0)
        {
            Value(depth + 1);
        }
        else
        {
            ModelValue(name, depth);
        }
    }
}
