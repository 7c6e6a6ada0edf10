using Upstash.Workflow.Runtime.Internal;

namespace Upstash.Workflow.Runtime.Tests.Values;

/// <summary>A pair as the generator writes them.</summary>
public readonly record struct IdAtTime : IQueryValue
{
    public IdAtTime(string id, UnixMilliseconds at)
    {
        Id = ParameterGuard.PairPart("id", id, '@');
        At = at;
    }

    public string Id { get; }

    public UnixMilliseconds At { get; }

    public static implicit operator IdAtTime((string Id, long At) pair) => new(pair.Id, pair.At);

    public static implicit operator IdAtTime((string Id, DateTimeOffset At) pair) => new(pair.Id, pair.At);

    public string ToQueryValue() => $"{ParameterGuard.PairPart("id", Id, '@')}@{At}";

    public void AppendTo(ref RequestUri uri)
    {
        uri.AppendValue(ParameterGuard.PairPart("id", Id, '@'));
        uri.AppendValue("@");
        uri.AppendValue(At);
    }

    public override string ToString() => $"{Id}@{At}";
}
