using Upstash.Workflow.Generator.Bind;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Tests.Bind;

public sealed class DocumentationsTests
{
    private const string Table = "\n\n| State | Meaning |\n|---|---|\n| `ON` | on |\n| `OFF` | off |\n";

    [Theory]
    [InlineData("Filter by state. Common states include:" + Table, "Filter by state.")]
    [InlineData("Filter by state. Common\nstates are:" + Table + "\nThe end.", "Filter by state.|The end.")]
    [InlineData("Filter by state.\n\nStates:" + Table, "Filter by state.")]
    [InlineData("The state, e.g. one of:" + Table, "The state, e.g. one of.")]
    [InlineData("The state of the run" + Table, "The state of the run")]
    [InlineData("See below:\n\nMore.", "See below:|More.")]
    [InlineData(Table, "")]
    public void A_sentence_that_leads_to_a_table_goes_with_it(string description, string expected)
    {
        Documentation documentation = Documentations.Create(description, "");

        Assert.Equal(expected, string.Join("|", documentation.Remarks.Prepend(documentation.Summary)));
    }
}
