using Upstash.Workflow.LocalServer;
using Upstash.Workflow.LocalServer.Sample;

namespace Upstash.Workflow.Samples.Tests.LocalServer;

public sealed class SampleRunsTests
{
    private const long Now = 1_773_489_600_000;

    private static readonly IReadOnlyList<LocalRun> Runs = SampleRuns.Create(new LocalWorkflowServerOptions().Seed, 240, Now);

    [Fact]
    public void The_same_seed_gives_the_same_runs_moved_with_the_clock()
    {
        IReadOnlyList<LocalRun> later = SampleRuns.Create(new LocalWorkflowServerOptions().Seed, 240, Now + 5_000);
        Assert.Equal(Runs.Select(run => (run.Id, run.State, run.CreatedAt + 5_000)), later.Select(run => (run.Id, run.State, run.CreatedAt)));
    }

    [Fact]
    public void Another_seed_gives_other_runs()
        => Assert.NotEqual(Runs[0].Id, SampleRuns.Create(1, 240, Now)[0].Id);

    [Fact]
    public void Nothing_has_happened_in_the_future()
    {
        Assert.All(Runs, run => Assert.InRange(run.CreatedAt, 1, Now));
        Assert.All(Runs, run => Assert.InRange(run.CompletedAt, 0, Now + 12));
        Assert.All(Runs.SelectMany(Steps), step => Assert.InRange(step.CreatedAt, 0, Now));
        Assert.All(Runs.SelectMany(Steps).SelectMany(step => step.Errors), error => Assert.InRange(error.Time, 1, Now));
    }

    [Fact]
    public void A_run_is_complete_exactly_when_it_is_over()
        => Assert.All(Runs, run => Assert.Equal(run.State != "RUN_STARTED", run.CompletedAt > run.CreatedAt));

    [Fact]
    public void A_run_that_goes_on_has_a_step_that_goes_on()
        => Assert.All(Runs.Where(run => run.State == "RUN_STARTED"), run => Assert.Contains(Steps(run), step => step.State is "STEP_PROGRESS" or "STEP_RETRY"));

    [Fact]
    public void Invoked_runs_name_a_run_that_names_them()
    {
        LocalRun[] invoked = [.. Runs.Where(run => run.Invoker is not null)];
        Assert.NotEmpty(invoked);
        Assert.All(invoked, child => Assert.Contains(
            Steps(Runs.Single(run => run.Id == child.Invoker!.RunId)),
            step => step.Invocation is { } made && made.RunId == child.Id && made.CreatedAt == child.CreatedAt));
    }

    [Fact]
    public void The_first_page_shows_every_state_of_a_run()
        => Assert.Equal(LocalStates.OfRuns.Order(), Runs.OrderByDescending(run => run.CreatedAt).Take(10).Select(run => run.State).Distinct().Order());

    [Fact]
    public void Every_state_and_kind_of_step_occurs()
    {
        Assert.Equal(LocalStates.OfSteps.Order(), Runs.SelectMany(Steps).Select(step => step.State).Distinct().Order());
        Assert.Equal(["next", "parallel", "sequential"], Runs.SelectMany(run => run.Groups).Select(group => group.Type).Distinct().Order());
        Assert.Contains(Runs.SelectMany(Steps), step => step.Wait is { TimedOut: true });
        Assert.Contains(Runs.SelectMany(Steps), step => step is { State: "STEP_SUCCESS", Errors.Count: > 0 });
        Assert.Contains(Runs, run => run.FailureFunction is { State: "CALLBACK_FAIL" });
        Assert.True(Runs.Select(run => run.Url).Distinct().Count() > 5);
    }

    private static IEnumerable<LocalStep> Steps(LocalRun run) => run.Groups.SelectMany(group => group.Steps);
}
