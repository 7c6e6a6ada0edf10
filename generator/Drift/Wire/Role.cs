namespace Upstash.Workflow.Generator.Drift;

/// <summary>Which way a value travels. A component may do all of it.</summary>
[Flags]
internal enum Role
{
    /// <summary>No operation leads to it.</summary>
    None = 0,
    Parameter = 1,
    Request = 2,
    Response = 4,
}

internal static class Roles
{
    public static bool IsSent(this Role role) => (role & (Role.Parameter | Role.Request)) != 0;

    /// <summary>What only ever comes from the service, or is not used at all: its types are all that callers see.</summary>
    public static bool IsOnlyRead(this Role role) => !role.IsSent();

    public static bool IsParameter(this Role role) => role == Role.Parameter;
}
