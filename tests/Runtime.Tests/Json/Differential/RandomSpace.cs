namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>White space between tokens, in one style for a whole document.</summary>
internal sealed class RandomSpace(Random random)
{
    private static readonly string[] Indents = ["  ", "    ", "\t"];

    private int _style;
    private string _indent = "";
    private string _newLine = "";

    public void NextStyle()
    {
        _style = random.Next(4);
        _indent = Indents[random.Next(Indents.Length)];
        _newLine = random.Next(2) == 0 ? "\n" : "\r\n";
    }

    /// <summary>In front of a member or item, and of the end of what holds them.</summary>
    public void Line(JsonBuilder json, int depth)
    {
        if (_style != 0)
        {
            Anywhere(json);
            return;
        }

        json.Add(_newLine);
        for (; depth > 0; depth--)
        {
            json.Add(_indent);
        }
    }

    /// <summary>Behind a colon.</summary>
    public void Colon(JsonBuilder json)
    {
        if (_style == 0)
        {
            json.Add((byte)' ');
        }

        Anywhere(json);
    }

    /// <summary>Where no formatter would put any.</summary>
    public void Anywhere(JsonBuilder json)
    {
        if (_style != 1 || random.Next(3) > 0)
        {
            return;
        }

        for (int count = random.Next(20) == 0 ? random.Next(140) : random.Next(4); count > 0; count--)
        {
            json.Add(" \t\r\n"u8[random.Next(4)]);
        }
    }
}
