using Xunit;

namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>A slice of what <c>tests/Fuzz/run json N</c> does as often as it is told.</summary>
public class RandomDocumentTests
{
    private const int Documents = 30_000;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_documents_whole_and_damaged_are_read_as_elsewhere(int seed)
    {
        int[] outcomes = DifferentialRun.Run(seed, Documents);

        Assert.All(outcomes, count => Assert.InRange(count, Documents / 10, Documents));
    }

    // One that never changes, and one of today: it stands in the name of the test, so a failure can be seen again.
    public static TheoryData<int> Seeds() => [20_240_617, DateOnly.FromDateTime(DateTime.UtcNow).DayNumber];
}
