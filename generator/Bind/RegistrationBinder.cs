using Upstash.Workflow.Generator.Collections;
using Upstash.Workflow.Generator.Model;

namespace Upstash.Workflow.Generator.Bind;

/// <summary>
/// What a container needs to know of a client. It is bound whether the project has a container or not: which assemblies a project refers to
/// is no input of this step. So its type is the last one to be named, and changes the name of no other.
/// </summary>
internal static class RegistrationBinder
{
    public static RegistrationModel Bind(BindContext context, RootClientModel root)
        => new(
            context.TypeNames.Allocate(root.Name + "ServiceCollectionExtensions"),
            root.RegistrationName,
            FullName(context.Settings.Namespace, root.Name),
            root.Name,
            root.OptionsName,
            root.AuthName,
            root.TokenScheme,
            root.ApiField,
            root.SecuritySchemes.Select(KeyOf).ToEquatableArray());

    private static CredentialKeyModel KeyOf(SecuritySchemeModel scheme)
        => new(scheme.MethodName, scheme.Kind == SecuritySchemeKind.Basic, scheme.IsDeprecated);

    private static string FullName(string @namespace, string client)
        => @namespace.Length == 0 ? client : $"{@namespace.Replace("@", "")}.{client}";
}
