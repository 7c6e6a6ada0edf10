using global::RunLogs.View;

namespace Upstash.Workflow.Samples.Tests.RunLogs;

/// <summary>A run to look at.</summary>
internal static class Example
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    public static RunView Run { get; } = new()
    {
        Id = "wfr_1",
        Url = "https://shop.example.com/api/workflow/order",
        State = "RUN_FAILED",
        CreatedAt = Now.AddMinutes(-3),
        CompletedAt = Now.AddMinutes(-3).AddSeconds(10),
        Labels = ["checkout", "vip"],
        Facts = [new Fact("caller", "203.0.113.4")],
        Groups =
        [
            new GroupView("sequential", [Step("init", 0)]),
            new GroupView("parallel", [Step("charge card", 5), Step("reserve", 2)]),
            new GroupView("next",
            [
                new StepView
                {
                    State = "STEP_FAILED",
                    Facts = [new Fact("retry", "3 at most")],
                    Errors = [new ErrorView(Now.AddMinutes(-3).AddSeconds(9), 503, "Service\nUnavailable [really]")],
                },
            ]),
        ],
    };

    private static StepView Step(string name, int seconds)
        => new() { Name = name, State = "STEP_SUCCESS", CreatedAt = Now.AddMinutes(-3).AddSeconds(seconds) };
}
