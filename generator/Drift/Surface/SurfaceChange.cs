namespace Upstash.Workflow.Generator.Drift;

/// <summary>A member that callers of the accepted client can no longer use as they did.</summary>
/// <param name="Old">The member; null for a new one without which no object can be created any more.</param>
/// <param name="New">What is there now under its name; null for nothing.</param>
internal sealed record SurfaceChange(SurfaceMember? Old, SurfaceMember? New)
{
    /// <summary>Whether the type that had it is gone, too.</summary>
    public bool IsImplied { get; init; }

    public string Name => Member.Key;

    /// <summary>The type that has it, or had it.</summary>
    public string Owner => Member.Owner;

    private SurfaceMember Member => (Old ?? New)!;

    /// <summary>In the accepted document; empty for what is new.</summary>
    public string OldPointer => Old?.Pointer ?? "";

    /// <summary>In the present document; empty for what is gone.</summary>
    public string NewPointer => New?.Pointer ?? "";

    public bool IsRemoval => New is null;

    /// <summary>Whether it is a whole type that is gone.</summary>
    public bool IsLostType => New is null && Old!.IsType;

    /// <summary>Old and new, as far as callers see them.</summary>
    public string Text => (Old, New) switch
    {
        (null, _) => "is new and required",
        (_, null) => "is gone",
        _ when Old.Type.Erased != New.Type.Erased => $"'{Old.Type.Text}' -> '{New.Type.Text}'",
        _ when Old.Parameters is not null => "has other parameters",
        _ => "is required now",
    };
}
