namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>Many random documents, each whole and then damaged a few times.</summary>
internal static class DifferentialRun
{
    private const int DamagesEach = 5;

    /// <summary>How many there were of each outcome.</summary>
    public static int[] Run(int seed, int documents)
    {
        int[] outcomes = new int[3];
        var random = new Random(seed);
        var source = new RandomJson(random);
        var mutator = new Mutator(random);
        for (int done = 0; done < documents;)
        {
            byte[] json = random.Next(2) == 0 ? source.NextValue() : source.NextModel();
            for (int damage = 0; damage <= DamagesEach && done < documents; damage++, done++)
            {
                outcomes[(int)Check(damage == 0 ? json : mutator.Damage(json), seed, done)]++;
            }
        }

        return outcomes;
    }

    private static Outcome Check(byte[] json, int seed, int number)
    {
        try
        {
            return Judge.Check(json);
        }
        catch (Exception exception)
        {
            // Whatever it is, also what should never come out of the scanner: seed and text say how to see it again.
            byte[] small = Shrinking.Shrink(json, exception.GetType());
            throw new InvalidOperationException($"Seed {seed}, document {number}, shrunk to {DifferenceException.Literal(small)}: {exception.Message}", exception);
        }
    }
}
