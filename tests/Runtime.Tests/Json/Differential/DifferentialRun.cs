namespace Upstash.Workflow.Runtime.Tests.Json.Differential;

/// <summary>Many random documents, each whole and then damaged a few times, and each at the very end of the memory that may be read.</summary>
internal static class DifferentialRun
{
    private const int DamagesEach = 5;
    private const int MaxLength = 1 << 20;

    /// <summary>How many there were of each outcome.</summary>
    public static int[] Run(int seed, int documents)
    {
        int[] outcomes = new int[3];
        using var memory = new GuardedMemory(MaxLength);
        var random = new Random(seed);
        var source = new RandomJson(random);
        var mutator = new Mutator(random);
        for (int done = 0; done < documents;)
        {
            byte[] json = random.Next(40) switch { 0 => source.NextPage(), < 20 => source.NextValue(), _ => source.NextModel() };
            for (int damage = 0; damage <= DamagesEach && done < documents; damage++, done++)
            {
                outcomes[(int)Check(damage == 0 ? json : mutator.Damage(json), memory, $"Seed {seed}, document {done}")]++;
            }
        }

        return outcomes;
    }

    private static Outcome Check(byte[] json, GuardedMemory memory, string source)
    {
        try
        {
            return Judge.Check(json, json.Length <= MaxLength ? memory.AtEnd(json) : json);
        }
        catch (Exception exception)
        {
            // Whatever it is, also what should never come out of the scanner: seed and text say how to see it again.
            byte[] small = Shrinking.Shrink(json, exception.GetType());
            throw new InvalidOperationException($"{source}, shrunk to {DifferenceException.Literal(small)}: {exception.Message}", exception);
        }
    }
}
