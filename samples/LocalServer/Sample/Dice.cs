namespace Upstash.Workflow.LocalServer.Sample;

/// <summary>SplitMix64: random numbers that are the same on every machine and every version of .NET, which <see cref="Random"/> does not promise.</summary>
internal sealed class Dice(ulong seed)
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private ulong _state = seed;

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public T OneOf<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    public string Text(int length) => string.Create(length, this, static (span, dice) =>
    {
        foreach (ref char letter in span)
        {
            letter = Letters[dice.Below(Letters.Length)];
        }
    });

    /// <summary>Waiting times of that mean: many short ones, few long ones.</summary>
    public long Waiting(double mean) => (long)(-mean * Math.Log(1 - (Next() >> 11) * (1.0 / (1UL << 53))));

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
