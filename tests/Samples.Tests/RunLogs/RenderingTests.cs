using System.Text;
using global::RunLogs.Rendering;
using global::RunLogs.View;

namespace Upstash.Workflow.Samples.Tests.RunLogs;

public sealed class RenderingTests
{
    [Fact]
    public void The_table_shows_state_run_workflow_label_age_and_duration()
    {
        TextConsole console = new();
        RunTable.Write(console.Console, [Example.Run], Example.Now);
        Assert.Equal("  ✗ failed   wfr_1   workflow/order   checkout,vip    3m ago   10.0s", console.Lines[^1]);
        Assert.Matches("State +Run +Workflow +Label +Started +Took", console.Lines[0]);
    }

    [Fact]
    public void A_run_that_goes_on_counts_until_now_and_says_so()
    {
        TextConsole console = new();
        RunTable.Write(console.Console, [Example.Run with { State = "RUN_STARTED", CompletedAt = null }], Example.Now);
        Assert.EndsWith("3m ago   3m00s+", console.Lines[^1], StringComparison.Ordinal);
        Assert.Contains("● started", console.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_which_nothing_is_known_is_still_a_row()
    {
        TextConsole console = new();
        RunTable.Write(console.Console, [new RunView()], Example.Now);
        Assert.Matches(@"^  \? unknown +\? +\?$", console.Lines[^1]);
    }

    [Fact]
    public void Markup_in_the_answer_is_text()
    {
        TextConsole console = new();
        RunTable.Write(console.Console, [Example.Run with { Id = "[red]x[/]", State = "[blink]", Labels = ["[/]"] }], Example.Now);
        Assert.Contains("? [blink]   [red]x[/]", console.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_columns_shorten_nothing_and_have_no_blank_inside()
    {
        StringWriter output = new() { NewLine = "\n" };
        PlainList.Write(output, [Example.Run, new RunView { Id = "a b", Labels = ["x\ty"] }], Example.Now);
        Assert.Equal(
            """
            STATE       RUN    CREATED               TOOK   LABEL         WORKFLOW
            RUN_FAILED  wfr_1  2026-03-14T11:57:00Z  10.0s  checkout,vip  https://shop.example.com/api/workflow/order
            -           a_b    -                     -      x_y           ?

            """,
            output.ToString());
    }

    [Fact]
    public void The_tree_shows_groups_steps_bars_facts_and_errors()
    {
        TextConsole console = new();
        RunTree.Write(console.Console, Example.Run, Example.Now);
        Assert.Equal(
            [
                "✗ failed  wfr_1  3m ago, took 10.0s",
                "├── caller 203.0.113.4",
                "├── ✓ init             ━·······················     0ms",
                "├── parallel",
                "│   ├── ✓ charge card  ━━━━━━━━━━━━············    5.0s",
                "│   └── ✓ reserve      ━━━━━···················    2.0s",
                "└── next",
                "    └── ✗ message      ············━━━━━━━━━━━━    5.0s  failed",
                "        ├── retry 3 at most",
                "        └── 503 Service Unavailable [really] after 9.0s",
            ],
            console.Lines);
    }

    [Fact]
    public void A_console_without_unicode_gets_ascii()
    {
        TextConsole console = new(Encoding.ASCII);
        RunTree.Write(console.Console, Example.Run, Example.Now);
        Assert.True(Ascii.IsValid(console.Text), console.Text);
        Assert.Contains("x message", console.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 10, "━━━━━━━━━━")]
    [InlineData(0, 0, "━·········")]
    [InlineData(5, 10, "·····━━━━━")]
    [InlineData(10, 10, "·········━")]
    [InlineData(3, 4, "···━······")]
    [InlineData(20, 30, "·········━")]
    public void A_bar_lies_where_the_step_lies_and_is_never_empty(int start, int end, string bar)
        => Assert.Equal(bar, DurationBar.Of(TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end), TimeSpan.FromSeconds(10), 10, '━', '·'));

    [Fact]
    public void A_bar_of_no_time_is_full()
        => Assert.Equal("━━━", DurationBar.Of(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, 3, '━', '·'));

    [Theory]
    [InlineData("https://a.example/api/workflow/order", "workflow/order")]
    [InlineData("https://a.example/order?x=1", "order")]
    [InlineData("https://a.example", "a.example")]
    [InlineData("not a url", "not a url")]
    public void A_url_is_shortened_to_what_tells_workflows_apart(string url, string shortened) => Assert.Equal(shortened, RunTable.ShortUrl(url));
}
