using Upstash.Workflow.Generator.Bind;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>What operations do with a component. Those of the accepted document count: their callers are the ones who notice.</summary>
internal sealed class UseOfBoth(BoundDocument accepted, BoundDocument present)
{
    private readonly Lazy<ComponentUse> _accepted = new(() => ComponentUse.Of(accepted)), _present = new(() => ComponentUse.Of(present));

    public Role RoleOf(Place place) => _accepted.Value.RoleOf(place.Old) is var role && role != Role.None ? role : _present.Value.RoleOf(place.New);

    public bool WasSent(Place place) => _accepted.Value.RoleOf(place.Old).IsSent();

    public bool IsSent(Place place) => _present.Value.RoleOf(place.New).IsSent();

    public IReadOnlyList<string> OperationsOf(string pointer)
        => _accepted.Value.OperationsOf(pointer) is { Count: > 0 } operations ? operations : _present.Value.OperationsOf(pointer);
}
