using System.Text;

namespace Upstash.Workflow.Benchmarks.Payloads;

/// <summary>Chance that is the same on every machine: a seeded <see cref="Random"/> has kept its algorithm since .NET Framework.</summary>
/// <remarks>The order of the throws decides the bytes of a payload. Whoever changes it changes what earlier numbers were measured on.</remarks>
internal sealed class Dice(int seed)
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string Base64 = Alphanumeric + "-_";

    private static readonly string[] Words =
        ("order user payment invoice email retry status result value amount currency total item name address city ça naïve 東京 Zürich "
        + "emoji🚀 quantity description created updated token session").Split(' ');

    private readonly Random _random = new(seed);

    public int Below(int limit) => _random.Next(limit);

    public int From(int least, int limit) => _random.Next(least, limit);

    public bool OneIn(int sides) => _random.Next(sides) == 0;

    public double Fraction() => _random.NextDouble();

    /// <summary>One of all words, some of which are not ASCII.</summary>
    public string Word() => Words[_random.Next(Words.Length)];

    /// <summary>One of the eight words that are fit for a path.</summary>
    public string PathWord() => PathWord(_random.Next(8));

    public static string PathWord(int number) => Words[number % 8];

    public char Base64Digit() => Base64[_random.Next(Base64.Length)];

    public string Id(string prefix, int length)
    {
        var text = new StringBuilder(prefix);
        for (int i = 0; i < length; i++)
            text.Append(Alphanumeric[_random.Next(Alphanumeric.Length)]);
        return text.ToString();
    }
}
