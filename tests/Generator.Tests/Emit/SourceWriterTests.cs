using Upstash.Workflow.Generator.Emit;

namespace Upstash.Workflow.Generator.Tests.Emit;

public sealed class SourceWriterTests
{
    private readonly SourceWriter _writer = new();

    [Fact]
    public void A_block_indents_what_is_in_it()
    {
        _writer.Line("class C");
        using (_writer.Block())
            _writer.Line("int x;");

        Assert.Equal("class C\n{\n    int x;\n}\n", _writer.ToString());
    }

    [Fact]
    public void Blank_lines_carry_no_spaces()
    {
        using (_writer.Block())
        {
            _writer.Line("a");
            _writer.Line();
            _writer.Line("b");
        }

        Assert.Equal("{\n    a\n\n    b\n}\n", _writer.ToString());
    }

    [Fact]
    public void Members_are_separated_but_the_first_of_a_block_is_not()
    {
        using (_writer.Block())
        {
            _writer.Separate();
            _writer.Line("a");
            _writer.Separate();
            _writer.Line("b");
        }

        Assert.Equal("{\n    a\n\n    b\n}\n", _writer.ToString());
    }

    [Fact]
    public void Lines_of_a_raw_literal_lose_their_carriage_returns()
    {
        _writer.Lines("a\r\nb\n\nc");

        Assert.Equal("a\nb\n\nc\n", _writer.ToString());
    }

    [Fact]
    public void A_list_that_fits_stays_on_one_line()
    {
        _writer.List("Call(", ["a", "b"], ");");

        Assert.Equal("Call(a, b);\n", _writer.ToString());
    }

    [Fact]
    public void A_list_that_does_not_fit_gets_a_line_for_each_item()
    {
        string item = new('x', 100);
        _writer.List("Call(", [item, item], ");");

        Assert.Equal($"Call(\n    {item},\n    {item});\n", _writer.ToString());
    }

    [Fact]
    public void Indentation_counts_for_whether_a_list_fits()
    {
        string item = new('x', SourceWriter.Columns - 3);
        using (_writer.Indent())
            _writer.List("C(", [item], ")");

        Assert.Equal($"    C(\n        {item})\n", _writer.ToString());
    }
}
