using Microsoft.CodeAnalysis;
using Upstash.Workflow.Generator.Diagnostics;

namespace Upstash.Workflow.Generator.Drift;

/// <summary>The rule that one and the same change of a schema has in a parameter, in what is sent and in what is read.</summary>
internal static class RoleRules
{
    public static DiagnosticDescriptor TypeChanged(Role role)
        => role.IsParameter() ? Descriptors.ParameterTypeChanged : role.IsSent() ? Descriptors.RequestPropertyTypeChanged : Descriptors.ResponseTypeChanged;

    public static DiagnosticDescriptor FormatChanged(Role role)
        => role.IsParameter() ? Descriptors.ParameterFormatChanged : role.IsSent() ? Descriptors.RequestPropertyTypeChanged : Descriptors.ResponseFormatChanged;

    public static DiagnosticDescriptor ValueRemoved(Role role) => role.IsSent() ? Descriptors.RequestValueRemoved : Descriptors.ResponseValueRemoved;

    public static DiagnosticDescriptor ValueAdded(Role role) => role.IsSent() && (role & Role.Response) == 0 ? Descriptors.RequestLoosened : Descriptors.ResponseValueAdded;

    public static DiagnosticDescriptor ConstantRemoved(Role role) => role.IsSent() ? Descriptors.RequestConstantRemoved : Descriptors.ResponseConstantRemoved;

    public static DiagnosticDescriptor ConstantAdded(Role role) => role.IsSent() ? Descriptors.RequestConstantAdded : Descriptors.ResponseConstantAdded;

    public static DiagnosticDescriptor PropertyRemoved(Role role)
        => role.IsSent() && (role & Role.Response) == 0 ? Descriptors.RequestPropertyRemoved : Descriptors.ResponsePropertyRemoved;

    public static DiagnosticDescriptor PropertyAdded(Role role, bool isRequired)
        => role.IsOnlyRead() ? Descriptors.ResponsePropertyAdded : isRequired ? Descriptors.RequestPropertyRequired : Descriptors.RequestPropertyAdded;

    public static DiagnosticDescriptor Composition(Role role)
        => role.IsSent() && (role & Role.Response) == 0 ? Descriptors.RequestCompositionChanged : Descriptors.ResponseCompositionChanged;
}
